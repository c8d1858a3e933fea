import type { ModelEvent } from "../model/model.js";
import { describeCategory, describeDate } from "../scene/describe.js";
import type { Figure } from "../scene/figure.js";
import { cite } from "./cite.js";
import { activeElement, button, element, replaceChildren, setAttributes, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { createRoving } from "./roving.js";

/** Rows that are asked for and added at a time. */
const PAGE = 1000;

/** All events as a table, in place of the timeline. */
export interface Table extends Part {
  readonly shown: boolean;
  /** Shows it and moves the focus to it. */
  open(): void;
  /** Hides it and gives the focus back. */
  close(): void;
}

interface Column {
  readonly name: "date" | "event" | "category" | "place" | "sources";
  readonly compare: (a: ModelEvent, b: ModelEvent) => number;
}

export function createTable(host: Host): Table {
  const { document, signal } = host;
  const caption = element(document, "caption", { id: `${host.id}-table` });
  const head = element(document, "tr");
  const body = element(document, "tbody");
  const table = element(document, "table", {}, caption, element(document, "thead", {}, head), body);
  const more = button(document, signal, {}, () => load());
  const problem = element(document, "p", { hidden: true });
  const root = element(document, "div", { class: "tl-table", role: "region", "aria-labelledby": caption.id, tabindex: -1, hidden: true }, table, problem, more);
  const latest = createLatest(signal);
  const rows = () => [...table.querySelectorAll("tr")].map((line) => [...line.querySelectorAll<HTMLElement>("button, a")]).filter((line) => line.length);
  const refresh = createRoving(table, { signal, rows, direction: () => host.figure.direction });

  let shown = false;
  let figure: Figure | undefined;
  let selected: string | undefined;
  let opener: HTMLElement | undefined;
  let events: readonly ModelEvent[] = [];
  let total = 0;
  let columns: readonly Column[] = [];
  let order: { readonly column: Column["name"]; readonly descending: boolean } = { column: "date", descending: false };
  let lines = new Map<string, HTMLTableRowElement>();

  // One listener for all rows: there may be many thousands.
  table.addEventListener(
    "click",
    ({ target }) => {
      const line = (target as Element).closest("button")?.closest("tr");
      const id = line?.dataset.id;
      if (id !== undefined) host.select(id, { reveal: true, focus: "detail" });
      else if (line === head) sort(columns[[...head.cells].indexOf((target as Element).closest("th")!)]!.name);
    },
    { signal },
  );

  function reset(): void {
    figure = host.figure;
    events = [];
    total = 0;
    lines = new Map();
    columns = columnsOf(figure);
    const { messages } = figure;
    replaceChildren(head, ...columns.map(({ name }) => element(document, "th", { scope: "col" }, element(document, "button", { type: "button", class: "tl-link" }, messages[name]))));
    replaceChildren(body);
    load();
  }
  function load(): void {
    const { source, messages } = host.figure;
    setAttributes(table, { "aria-busy": true });
    latest(
      () => source.list({ start: -Infinity, end: Infinity, offset: events.length, limit: PAGE }),
      (answer) => {
        events = [...events, ...answer.events];
        ({ total } = answer);
        problem.hidden = true;
        draw();
      },
      () => {
        setText(problem, `${messages.loadFailed} ${messages.loadFailedHelp}`);
        setText(more, messages.retry);
        problem.hidden = more.hidden = false;
        setAttributes(table, { "aria-busy": undefined });
      },
    );
  }
  function sort(column: Column["name"]): void {
    order = { column, descending: order.column === column && !order.descending };
    draw();
  }
  function draw(): void {
    const { messages, title } = host.figure;
    const compare = columns.find(({ name }) => name === order.column)!.compare;
    const sorted = [...events].sort((a, b) => (order.descending ? compare(b, a) : compare(a, b)));
    replaceChildren(body, ...sorted.map(line));
    [...head.cells].forEach((cell, index) => {
      const active = columns[index]!.name === order.column;
      setAttributes(cell, { "aria-sort": active ? (order.descending ? "descending" : "ascending") : undefined });
    });
    const left = total - events.length;
    setText(caption, `${title}: ${left > 0 ? messages.shown(events.length, total) : messages.events(total)}`);
    setText(more, messages.moreEvents(Math.min(PAGE, left)));
    more.hidden = left <= 0;
    setAttributes(table, { "aria-busy": undefined });
    mark();
    refresh();
  }
  function line(event: ModelEvent): HTMLTableRowElement {
    let node = lines.get(event.id);
    if (!node) lines.set(event.id, (node = toRow(host, event)));
    return node;
  }
  function mark(): void {
    for (const [id, node] of lines) setAttributes(node, { "aria-current": id === selected || undefined });
  }
  return {
    element: root,
    get shown() {
      return shown;
    },
    update(frame) {
      const changed = frame.selected !== selected;
      selected = frame.selected;
      if (!shown) return;
      if (frame.figure !== figure) reset();
      else if (changed) mark();
    },
    open() {
      if (shown) return;
      shown = true;
      opener = activeElement(root);
      root.hidden = false;
      if (figure !== host.figure) reset();
      root.focus();
    },
    close() {
      if (!shown) return;
      shown = false;
      root.hidden = true;
      if (opener?.isConnected) opener.focus();
    },
  };
}

function toRow({ document, figure }: Host, event: ModelEvent): HTMLTableRowElement {
  const cell = (...children: readonly (Node | string | undefined)[]) => element(document, "td", { dir: "auto" }, ...children);
  const title = element(document, "button", { type: "button", class: "tl-link", lang: event.lang, dir: "auto" }, event.title);
  const sources = sourcesOf(event).map((id, index) => element(document, "span", {}, index ? "; " : undefined, cite(document, figure.sources.get(id) ?? { title: id })));
  const line = element(
    document,
    "tr",
    {},
    cell(describeDate(event, figure)),
    element(document, "th", { scope: "row" }, title),
    cell(describeCategory(event, figure)),
    cell(event.place?.name),
    cell(...sources),
  );
  line.dataset.id = event.id;
  return line;
}

function columnsOf(figure: Figure): readonly Column[] {
  const { compare } = new Intl.Collator(figure.locale, { numeric: true });
  const byDate = (a: ModelEvent, b: ModelEvent) => a.start - b.start || a.end - b.end || compare(a.title, b.title);
  const by = (text: (event: ModelEvent) => string): Column["compare"] => (a, b) => compare(text(a), text(b)) || byDate(a, b);
  return [
    { name: "date", compare: byDate },
    { name: "event", compare: by(({ title }) => title) },
    { name: "category", compare: by((event) => describeCategory(event, figure) ?? "") },
    { name: "place", compare: by(({ place }) => place?.name ?? "") },
    { name: "sources", compare: by((event) => sourcesOf(event).map((id) => figure.sources.get(id)?.title ?? id).join(" ")) },
  ];
}

function sourcesOf({ claims }: ModelEvent): readonly string[] {
  return [...new Set(claims.map(({ source }) => source))];
}
