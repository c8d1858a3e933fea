import { type View, zoomView } from "../layout/view.js";
import type { Frame } from "../scene/figure.js";
import type { SourceInfo } from "../source/source.js";
import { DAY } from "../time/instant.js";
import { button, element, onEscape, replaceChildren, setAttributes, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { createRoving } from "./roving.js";

/** How far a press of "earlier" or "later" goes, as a share of the window, and how much closer "zoom in" is. */
const STEP = 0.5;
const ZOOM = 2;

export interface Toolbar extends Part {
  /** Says whether the table is shown instead of the timeline. */
  setTable(shown: boolean): void;
}

/** The buttons, one tab stop together; `toggleTable` is called when the table is asked for or sent away. */
export function createToolbar(host: Host, toggleTable: () => void): Toolbar {
  const { document, signal } = host;
  const make = (action: () => void) => button(document, signal, {}, action);
  const earlier = make(() => host.panBy(-STEP));
  const later = make(() => host.panBy(STEP));
  const zoomIn = make(() => host.zoomBy(ZOOM));
  const zoomOut = make(() => host.zoomBy(1 / ZOOM));
  const all = make(() => host.fit());
  const table = make(toggleTable);
  const help = make(() => showHelp(panel.hasAttribute("hidden")));
  const buttons = [earlier, later, zoomIn, zoomOut, all, table, help];
  const bar = element(document, "div", { class: "tl-toolbar", role: "toolbar" }, ...buttons);
  const panel = element(document, "div", { class: "tl-help", id: `${host.id}-help`, hidden: true });
  const root = element(document, "div", {}, bar, panel);
  setAttributes(table, { "aria-pressed": false });
  setAttributes(help, { "aria-expanded": false, "aria-controls": panel.id });
  createRoving(bar, { signal, rows: () => [buttons], direction: () => host.figure.direction })();
  onEscape(root, signal, () => {
    if (panel.hasAttribute("hidden")) return false;
    showHelp(false);
    help.focus();
    return true;
  });
  function showHelp(open: boolean): void {
    panel.hidden = !open;
    setAttributes(help, { "aria-expanded": open });
  }

  const latest = createLatest(signal);
  let frame: Frame | undefined;
  let info: SourceInfo | undefined;
  let tableShown = false;

  function name(node: HTMLElement, label: string, icon?: string): void {
    setAttributes(node, icon === undefined ? {} : { "aria-label": label, title: label });
    setText(node, icon ?? label);
  }
  function relabel({ figure: { messages } }: Frame): void {
    setAttributes(bar, { "aria-label": messages.toolbar });
    name(zoomIn, messages.zoomIn, "+");
    name(zoomOut, messages.zoomOut, "\u2212");
    name(all, messages.showAll);
    name(table, messages.table);
    name(help, messages.help);
    const rows = messages.keys.map(([key, what]) => element(document, "tr", {}, element(document, "th", { scope: "row" }, element(document, "kbd", {}, key)), element(document, "td", {}, what)));
    replaceChildren(panel, element(document, "table", {}, element(document, "caption", {}, messages.help), element(document, "tbody", {}, ...rows)));
  }
  function refresh(): void {
    if (!frame) return;
    const { view, layout, figure: { messages } } = frame;
    const [back, forth] = layout.orientation === "vertical" ? ["\u2191", "\u2193"] : layout.direction === "rtl" ? ["\u2192", "\u2190"] : ["\u2190", "\u2192"];
    name(earlier, messages.earlier, back);
    name(later, messages.later, forth);
    const limits = info?.span && limitsOf(view, info.span);
    const able = (node: HTMLElement, is: boolean | undefined) => setAttributes(node, { "aria-disabled": tableShown || is === false ? true : undefined });
    able(earlier, limits?.earlier);
    able(later, limits?.later);
    able(zoomIn, limits?.closer);
    able(zoomOut, limits?.wider);
    able(all, limits?.wider);
  }
  return {
    element: root,
    update(next) {
      const { figure } = next;
      const fresh = figure !== frame?.figure;
      frame = next;
      if (fresh) {
        relabel(next);
        info = undefined;
        latest(() => figure.source.info(), (answer) => ((info = answer), refresh()), () => {});
      }
      refresh();
    },
    setTable(shown) {
      tableShown = shown;
      setAttributes(table, { "aria-pressed": shown });
      refresh();
    },
  };
}

/** What there is still to see or to do from a view. */
function limitsOf(view: View, span: View) {
  const length = view.end - view.start;
  const earlier = view.start > span.start;
  const later = view.end < span.end;
  const closer = zoomView(view, ZOOM);
  return {
    earlier,
    later,
    closer: closer.end - closer.start < length * 0.99,
    // a single moment is shown with a day around it
    wider: earlier || later || length < (span.end - span.start || DAY * 0.99),
  };
}
