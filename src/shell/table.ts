import type { ModelEvent } from "../model/model.js";
import { describeCategory, describeCount, describeDate, languageOf } from "../scene/describe.js";
import type { Figure } from "../scene/figure.js";
import { cite } from "./cite.js";
import { button, element, replaceChildren, setAttributes, setText } from "./dom.js";
import { createFocusReturn } from "./focus-return.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { createRoving } from "./roving.js";

/** Rows that are asked for and added at a time. */
const PAGE = 1000;
const COLUMNS = ["date", "event", "category", "place", "sources"] as const;

/** All events as a table, in place of the timeline. */
export interface Table extends Part {
  readonly shown: boolean;
  /** Shows it and moves the focus to it, or hides it and gives the focus back. */
  show(shown: boolean): void;
}

export function createTable(host: Host): Table {
  const { document, signal, id } = host;
  const caption = element(document, "caption", { id: `${id}-table` });
  const heads = COLUMNS.map(() => element(document, "th", { scope: "col" }, element(document, "button", { type: "button", class: "tl-link" })));
  const body = element(document, "tbody");
  const table = element(document, "table", {}, caption, element(document, "thead", {}, element(document, "tr", {}, ...heads)), body);
  const more = button(document, signal, {}, load);
  const problem = element(document, "p", { hidden: true });
  const root = element(document, "div", { class: "tl-table", role: "region", "aria-labelledby": caption.id, tabindex: -1, hidden: true }, table, problem, more);
  const latest = createLatest(signal);
  const focus = createFocusReturn(root);
  const rows = () => [...table.rows].map((line) => [...line.querySelectorAll<HTMLElement>("button, a")]);
  const refresh = createRoving(table, { signal, rows, direction: () => host.figure.direction });

  let shown = false;
  let figure: Figure | undefined;
  let selected: string | undefined;
  let events: readonly ModelEvent[] = [];
  let total = 0;
  let sorted = 0;
  let descending = false;
  let lines = new Map<string, HTMLElement>();

  // One listener for all rows: there may be many thousands.
  table.addEventListener(
    "click",
    ({ target }) => {
      const cell = (target as Element).closest("button")?.closest<HTMLTableCellElement>("th");
      if (!cell) return;
      const event = cell.parentElement?.dataset.id;
      if (event !== undefined) return host.select(event, { reveal: true, focus: "detail" });
      descending = sorted === cell.cellIndex && !descending;
      sorted = cell.cellIndex;
      draw();
    },
    { signal },
  );

  function load(): void {
    const { messages, held: { source } } = host.figure;
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
        setText(problem, messages.loadFailed);
        setText(more, messages.retry);
        problem.hidden = more.hidden = false;
        setAttributes(table, { "aria-busy": undefined });
      },
    );
  }
  function draw(): void {
    const { locale, messages, title } = host.figure;
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const inTime = (a: ModelEvent, b: ModelEvent) => a.start - b.start || a.end - b.end || compare(a.title, b.title);
    const text = (event: ModelEvent) => textOf(event, COLUMNS[sorted]!, host.figure);
    const order = [...events].sort((a, b) => (descending ? -1 : 1) * ((sorted && compare(text(a), text(b))) || inTime(a, b)));
    replaceChildren(body, ...order.map(line));
    heads.forEach((cell, index) => setAttributes(cell, { "aria-sort": index !== sorted ? undefined : descending ? "descending" : "ascending" }));
    const left = total - events.length;
    setText(caption, `${title}: ${left > 0 ? messages.shown(events.length, total) : describeCount(total, host.info?.total, host.figure)}`);
    setText(more, messages.moreEvents(Math.min(PAGE, left)));
    more.hidden = left <= 0;
    setAttributes(table, { "aria-busy": undefined });
    mark();
    refresh();
  }
  function line(event: ModelEvent): HTMLElement {
    let node = lines.get(event.id);
    if (!node) lines.set(event.id, (node = toRow(host, event)));
    return node;
  }
  function mark(): void {
    for (const [key, node] of lines) setAttributes(node, { "aria-current": key === selected || undefined });
  }
  function sync(): void {
    if (!shown || figure === host.figure) return;
    ({ figure } = host);
    events = [];
    total = 0;
    lines = new Map();
    heads.forEach((cell, index) => setText(cell.firstChild!, host.figure.messages[COLUMNS[index]!]));
    replaceChildren(body);
    load();
  }
  return {
    element: root,
    get shown() {
      return shown;
    },
    update(frame) {
      const changed = frame.selected !== selected;
      selected = frame.selected;
      if (changed) mark();
      sync();
    },
    show(now) {
      shown = now;
      if (now) focus.remember();
      else focus.giveBack();
      root.hidden = !now;
      sync();
      if (now) root.focus();
    },
  };
}

function toRow({ document, figure }: Host, event: ModelEvent): HTMLElement {
  const cells = COLUMNS.map((column) => {
    const text = textOf(event, column, figure);
    if (column === "event") return element(document, "th", { scope: "row" }, element(document, "button", { type: "button", class: "tl-link", lang: languageOf(event, figure), dir: "auto" }, text));
    return element(document, "td", { dir: "auto" }, ...(column === "sources" ? sourcesOf(event, figure).flatMap((source, index) => [index ? "; " : "", cite(document, source)]) : [text]));
  });
  const line = element(document, "tr", {}, ...cells);
  line.dataset.id = event.id;
  return line;
}

function textOf(event: ModelEvent, column: (typeof COLUMNS)[number], figure: Figure): string {
  return column === "date" ? describeDate(event, figure)
    : column === "event" ? event.title
    : column === "category" ? (describeCategory(event, figure) ?? "")
    : column === "place" ? (event.place?.name ?? "")
    : sourcesOf(event, figure).map(({ title }) => title).join(" ");
}

function sourcesOf({ claims }: ModelEvent, { sources }: Figure) {
  return [...new Set(claims.map(({ source }) => source))].map((id) => sources.get(id) ?? { title: id });
}
