import { describeEmpty, describeEvent, describeRun, languageOf } from "../scene/describe.js";
import type { Figure, Frame } from "../scene/figure.js";
import type { Controls, Reach } from "./controls.js";
import { activeElement, element, setAttributes, setText } from "./dom.js";
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
export interface Outline extends Reach {
  readonly element: HTMLElement;
  /**
   * Brings all of it in step with a frame; of what was not there before at most so many are made, and false says that some are
   * left for another call.
   */
  update(frame: Frame, ranks: Ranks | undefined, most?: number): boolean;
  /** Moves only what has the focus, which must be seen even while things move. */
  follow(frame: Frame): void;
}

interface Proxy {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  entry: Entry;
  /** What the name was made from. */
  named?: readonly unknown[];
}

export function createOutline(controls: Controls): Outline {
  const { document, stage, signal } = controls;
  const list = element(document, "ol", { class: "tl-events", role: "list" });
  const runs = element(document, "ul", { class: "tl-runs", role: "list" });
  const root = element(document, "div", { class: "tl-outline" }, list, runs);
  const proxies = new Map<string, Proxy>();
  let entries: readonly Entry[] = [];
  let current: string | undefined;

  const byNode = (node: unknown) => [...proxies.values()].find(({ button }) => button === node);
  const focusedProxy = () => byNode(activeElement(root));
  /** Exactly one entry is a tab stop; the stage itself where there is none. */
  function rove(): void {
    // some may have no button yet
    const made = entries.filter(({ key }) => proxies.has(key));
    if (current === undefined || !proxies.has(current)) current = (made.find((entry) => entry.current) ?? made[0])?.key;
    for (const [key, { button }] of proxies) setAttributes(button, { tabindex: key === current ? 0 : -1 });
    setAttributes(stage, { tabindex: current === undefined ? 0 : -1 });
  }
  function make(entry: Entry): Proxy {
    const button = element(document, "button", { type: "button", class: "tl-proxy" });
    const proxy = { button, item: element(document, "li", {}, button), entry };
    proxies.set(entry.key, proxy);
    return proxy;
  }
  function place({ button }: Proxy, { box, hidden }: Entry): void {
    const pixels = (value: number) => `${Math.round(value * 10) / 10}px`;
    Object.assign(button.style, { left: pixels(box.x), top: pixels(box.y), width: pixels(box.width), height: pixels(box.height) });
    button.classList.toggle("tl-proxy-hidden", hidden);
  }
  /**
   * Puts the wanted entries in order among those that go; none that stays is moved, for a moved button loses the focus. Makes at
   * most so many, and says how many it made and left.
   */
  function fill(parent: HTMLElement, wanted: readonly Entry[], frame: Frame, ranks: Ranks | undefined, most: number): { readonly made: number; readonly left: number } {
    const keep = new Set(wanted.map(({ key }) => proxies.get(key)?.item));
    const skip = (node: ChildNode | null) => {
      while (node && !keep.has(node as HTMLLIElement)) node = node.nextSibling;
      return node;
    };
    let next = skip(parent.firstChild);
    let made = 0;
    let left = 0;
    for (const entry of wanted) {
      const known = proxies.get(entry.key);
      if (!known && made >= most) {
        left++;
        continue;
      }
      if (!known) made++;
      const proxy = known ?? make(entry);
      proxy.entry = entry;
      name(proxy, frame.figure);
      place(proxy, entry);
      mark(proxy, ranks);
      if (proxy.item === next) next = skip(next.nextSibling);
      else parent.insertBefore(proxy.item, next);
    }
    return { made, left };
  }
  function name(proxy: Proxy, figure: Figure): void {
    const { event, run, lane } = proxy.entry;
    const { held, locale, zone, messages, categories, scale } = figure;
    const from = [event ?? run?.count, run?.start, run?.end, lane, held.lang, locale, zone, messages, categories, scale];
    if (proxy.named?.every((part, index) => part === from[index])) return;
    proxy.named = from;
    setText(proxy.button, event ? describeEvent(event, figure, lane) : describeRun(run!, figure, lane));
    setAttributes(proxy.button, { lang: event && languageOf(event, figure), "aria-haspopup": event ? undefined : "dialog" });
  }
  function mark({ button, item, entry: { event, current: selected } }: Proxy, ranks: Ranks | undefined): void {
    const rank = event && ranks?.of(event.id);
    setAttributes(button, { "aria-current": selected || undefined, "aria-expanded": event && selected });
    setAttributes(item, { "aria-posinset": rank, "aria-setsize": rank && ranks?.total });
  }

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
    update(frame, ranks, most = Infinity) {
      const had = focusedProxy();
      entries = toEntries(frame);
      const events = entries.filter(({ event }) => event);
      const drawn = entries.filter(({ run }) => run);
      const { messages } = frame.figure;
      setAttributes(list, { "aria-label": messages.events(ranks?.total ?? events.length), hidden: !events[0] });
      setAttributes(runs, { "aria-label": messages.hiddenEvents, hidden: !drawn[0] });
      const empty = describeEmpty(frame.layout, frame.figure);
      setAttributes(stage, { role: empty && "group", "aria-label": empty });
      const done = fill(list, events, frame, ranks, most);
      const { left } = fill(runs, drawn, frame, ranks, most - done.made);
      const keys = new Set(entries.map(({ key }) => key));
      if (had && !keys.has(had.entry.key)) current = nearestEntry(entries.filter(({ key }) => proxies.has(key)), had.entry.start)?.key;
      const heir = proxies.get(current ?? "")?.button ?? stage;
      // The focus moves before its button goes: a browser would put it on the page.
      if (had && activeElement(root) !== heir) {
        setAttributes(heir, { tabindex: 0 });
        heir.focus({ preventScroll: true });
      }
      for (const [key, { item }] of proxies) {
        if (keys.has(key)) continue;
        item.remove();
        proxies.delete(key);
      }
      rove();
      return left + done.left === 0;
    },
    follow(frame) {
      const proxy = focusedProxy();
      const event = proxy?.entry.event;
      const entry = proxy && toEntries({ ...frame, events: event ? [event] : [] }).find(({ key }) => key === proxy.entry.key);
      if (entry) place(proxy, (proxy.entry = entry));
    },
    focus(key) {
      const proxy = proxies.get(key);
      if (!proxy) return;
      current = key;
      rove();
      proxy.button.focus({ preventScroll: true });
      proxy.button.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    },
  };
}
