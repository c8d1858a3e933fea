import { describeEvent, describeRun } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import type { Controls } from "./controls.js";
import { element, setAttributes, setText } from "./dom.js";
import { type Entry, nearestEntry, toEntries } from "./outline-entries.js";

/** Where an entry is in the whole, counted from 1. */
export interface Ranks {
  readonly total: number;
  readonly of: (id: string) => number | undefined;
}

/**
 * The figure for those who do not see it or do not point: a list of the events in view and one of the runs, each a
 * button that lies transparent over what it stands for. All of it is one tab stop.
 */
export interface Outline {
  readonly element: HTMLElement;
  /** The entry that has the focus. */
  readonly focused: Entry | undefined;
  readonly entries: readonly Entry[];
  /** The entry whose button `node` is. */
  entryOf(node: EventTarget | null): Entry | undefined;
  /** Brings all of it in step with a frame. */
  update(frame: Frame, ranks: Ranks | undefined): void;
  /** Moves only what has the focus, which must be seen even while things move. */
  follow(frame: Frame): void;
  /** Says whether there is such an entry. */
  focus(key: string): boolean;
}

interface Proxy {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  entry: Entry;
  /** What the name was made from. */
  named: unknown;
}

export function createOutline(controls: Controls): Outline {
  const { document, stage, signal } = controls;
  const list = element(document, "ol", { class: "tl-events", role: "list" });
  const runs = element(document, "ul", { class: "tl-runs", role: "list" });
  const root = element(document, "div", { class: "tl-outline" }, list, runs);
  const proxies = new Map<string, Proxy>();
  let entries: readonly Entry[] = [];
  let current: string | undefined;

  const holder = () => root.getRootNode() as Document | ShadowRoot;
  const focusedProxy = (): Proxy | undefined => {
    const active = holder().activeElement;
    return active && root.contains(active) ? byNode(active) : undefined;
  };
  function byNode(node: unknown): Proxy | undefined {
    for (const proxy of proxies.values()) if (proxy.button === node) return proxy;
    return undefined;
  }
  /** Exactly one entry is a tab stop; the stage itself where there is none. */
  function rove(): void {
    if (current === undefined || !proxies.has(current)) current = entries[0]?.key;
    for (const [key, { button }] of proxies) setAttributes(button, { tabindex: key === current ? 0 : -1 });
    setAttributes(stage, { tabindex: current === undefined ? 0 : -1 });
  }
  function make(entry: Entry): Proxy {
    const button = element(document, "button", { type: "button", class: "tl-proxy" });
    return { button, item: element(document, "li", {}, button), entry, named: undefined };
  }
  function place(proxy: Proxy, { box, hidden }: Entry): void {
    const { style } = proxy.button;
    for (const [name, value] of [["left", box.x], ["top", box.y], ["width", box.width], ["height", box.height]] as const) {
      const text = `${Math.round(value * 10) / 10}px`;
      if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
    }
    proxy.button.classList.toggle("tl-proxy-hidden", hidden);
  }
  /** Puts the wanted entries in order among those that go; none that stays is moved, for a moved button loses the focus. */
  function fill(parent: HTMLElement, wanted: readonly Entry[], frame: Frame, ranks: Ranks | undefined): void {
    const keep = new Set(wanted.map(({ key }) => proxies.get(key)?.item));
    const skip = (node: ChildNode | null) => {
      while (node && !keep.has(node as HTMLLIElement)) node = node.nextSibling;
      return node;
    };
    let next = skip(parent.firstChild);
    for (const entry of wanted) {
      let proxy = proxies.get(entry.key);
      if (!proxy) proxies.set(entry.key, (proxy = make(entry)));
      proxy.entry = entry;
      name(proxy, frame);
      place(proxy, entry);
      mark(proxy, frame, ranks);
      if (proxy.item === next) next = skip(next.nextSibling);
      else parent.insertBefore(proxy.item, next);
    }
  }
  function prune(): void {
    const keep = new Set(entries.map(({ key }) => key));
    for (const [key, { item }] of proxies) {
      if (keep.has(key)) continue;
      item.remove();
      proxies.delete(key);
    }
  }
  function name(proxy: Proxy, { figure }: Frame): void {
    const { event, run } = proxy.entry;
    const source = event ?? run?.count;
    if (proxy.named === source && fresh === figure) return;
    proxy.named = source;
    setText(proxy.button, event ? describeEvent(event, figure) : run ? describeRun(run, figure) : "");
    setAttributes(proxy.button, { lang: event?.lang });
  }
  function mark({ button, item, entry }: Proxy, frame: Frame, ranks: Ranks | undefined): void {
    const id = entry.event?.id;
    const selected = id !== undefined && id === frame.selected;
    const rank = id === undefined ? undefined : ranks?.of(id);
    setAttributes(button, { "aria-current": selected || undefined, "aria-expanded": selected });
    setAttributes(item, { "aria-posinset": rank, "aria-setsize": rank === undefined ? undefined : ranks?.total });
  }
  let fresh: unknown;

  root.addEventListener(
    "focusin",
    ({ target }) => {
      const proxy = byNode(target);
      if (!proxy) return;
      current = proxy.entry.key;
      rove();
    },
    { signal },
  );
  // Enter, Space and the clicks of screen readers; those of pointers are answered by the stage, which knows what is under them.
  root.addEventListener(
    "click",
    (click) => {
      const entry = click.detail === 0 ? byNode(click.target)?.entry : undefined;
      if (!entry) return;
      click.preventDefault();
      if (entry.event) controls.select(entry.event.id, { focus: "detail", reveal: true });
      else if (entry.run) controls.openRun(entry.run, "list");
    },
    { signal },
  );

  return {
    element: root,
    entryOf: (node) => byNode(node)?.entry,
    get focused() {
      return focusedProxy()?.entry;
    },
    get entries() {
      return entries;
    },
    update(frame, ranks) {
      const had = focusedProxy();
      const next = toEntries(frame);
      entries = [...next.events, ...next.runs];
      const { messages } = frame.figure;
      setAttributes(list, { "aria-label": messages.events(ranks?.total ?? next.events.length) });
      setAttributes(runs, { "aria-label": messages.hiddenEvents });
      runs.hidden = next.runs.length === 0;
      fill(list, next.events, frame, ranks);
      fill(runs, next.runs, frame, ranks);
      fresh = frame.figure;
      if (had && !entries.includes(had.entry)) current = nearestEntry(entries, had.entry.start)?.key;
      const heir = proxies.get(current ?? "")?.button ?? stage;
      // The focus moves before its button goes: a browser would put it on the page.
      if (had && holder().activeElement !== heir) {
        setAttributes(heir, { tabindex: 0 });
        heir.focus({ preventScroll: true });
      }
      prune();
      rove();
    },
    follow(frame) {
      const proxy = focusedProxy();
      if (!proxy) return;
      const { event, run } = proxy.entry;
      const { events, runs: drawn } = toEntries({ ...frame, events: event ? [event] : [], layout: event ? frame.layout : { ...frame.layout, runs: frame.layout.runs.filter(({ key }) => key === run?.key) } });
      const entry = event ? events[0] : drawn[0];
      if (entry) place(proxy, (proxy.entry = entry));
    },
    focus(key) {
      const proxy = proxies.get(key);
      if (!proxy) return false;
      current = key;
      rove();
      proxy.button.focus({ preventScroll: true });
      proxy.button.scrollIntoView?.({ block: "nearest", inline: "nearest" });
      return true;
    },
  };
}
