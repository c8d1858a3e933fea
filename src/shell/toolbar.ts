import { panView, zoomView } from "../layout/view.js";
import type { Frame } from "../scene/figure.js";
import { button, element, onEscape, replaceChildren, setAttributes } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createRoving } from "./roving.js";

/** How far a press of "earlier" or "later" goes, as a share of the window, and how much closer "zoom in" is. */
const STEP = 0.5;
const ZOOM = 2;

/** The buttons, one tab stop together; `toggleTable` is called when the table is asked for or sent away, and says whether it is shown. */
export function createToolbar(host: Host, toggleTable: () => boolean): Part {
  const { document, signal } = host;
  const make = (action: () => void) => button(document, signal, {}, action);
  const pan = (share: number) => make(() => host.go(panView(host.view, share)));
  const earlier = pan(-STEP);
  const later = pan(STEP);
  const zoomIn = make(() => host.zoom(ZOOM));
  const zoomOut = make(() => host.zoom(1 / ZOOM));
  const all = make(() => host.go(undefined));
  const table = make(() => {
    tableShown = toggleTable();
    refresh();
  });
  const help = make(() => showHelp(!!panel.hidden));
  const buttons = [earlier, later, zoomIn, zoomOut, all, table, help];
  const bar = element(document, "div", { class: "tl-toolbar", role: "toolbar" }, ...buttons);
  const panel = element(document, "div", { class: "tl-help", id: `${host.id}-help` });
  const root = element(document, "div", { hidden: true }, bar, panel);
  setAttributes(help, { "aria-controls": panel.id });
  showHelp(false);
  createRoving(bar, { signal, rows: () => [buttons], direction: () => host.figure.direction })();
  onEscape(root, signal, () => {
    if (panel.hidden) return false;
    showHelp(false);
    help.focus();
    return true;
  });
  function showHelp(open: boolean): void {
    if (open && frame) explain(frame);
    panel.hidden = !open;
    setAttributes(help, { "aria-expanded": open });
  }

  let frame: Frame | undefined;
  let tableShown = false;

  function name(node: HTMLElement, label: string, icon?: string): void {
    // the title is its name, and said once
    setAttributes(node, { title: icon && label });
    replaceChildren(node, icon ? element(document, "span", { "aria-hidden": true }, icon) : label);
  }
  function relabel(next: Frame): void {
    const { figure: { messages }, layout } = next;
    const vertical = layout.orientation === "vertical";
    const [back, forth] = vertical ? "\u2191\u2193" : layout.direction === "rtl" ? "\u2192\u2190" : "\u2190\u2192";
    setAttributes(bar, { "aria-label": messages.toolbar });
    name(earlier, messages.earlier, back);
    name(later, messages.later, forth);
    name(zoomIn, messages.zoomIn, "+");
    name(zoomOut, messages.zoomOut, "\u2212");
    name(all, messages.showAll);
    name(table, messages.table);
    name(help, messages.help);
    if (!panel.hidden) explain(next);
  }
  function explain({ figure: { messages }, layout }: Frame): void {
    const vertical = layout.orientation === "vertical";
    // the first two are the arrows along and across time
    const keys = messages.keys.map(([key], index) => (vertical && messages.keys[1 - index]?.[0]) || key);
    const rows = messages.keys.map(([, what], index) => element(document, "tr", {}, element(document, "th", { scope: "row" }, element(document, "kbd", {}, keys[index])), element(document, "td", {}, what)));
    replaceChildren(panel, element(document, "table", {}, element(document, "caption", {}, messages.help), element(document, "tbody", {}, ...rows)));
  }
  function refresh(): void {
    const { span } = host.info ?? {};
    const view = frame?.view;
    if (!view) return;
    const before = !!span && view.start > span.start;
    const after = !!span && view.end < span.end;
    const closer = zoomView(view, ZOOM, undefined, host.figure.scale.narrowest);
    const able = (node: HTMLElement, is: boolean) => setAttributes(node, { "aria-disabled": tableShown || !is || undefined });
    able(earlier, before);
    able(later, after);
    able(zoomIn, !!span && closer.end - closer.start < (view.end - view.start) * 0.99);
    able(zoomOut, !host.whole);
    able(all, !host.whole || before || after);
    setAttributes(table, { "aria-pressed": tableShown });
  }
  return {
    element: root,
    update(next) {
      const before = frame;
      frame = next;
      root.hidden = false;
      if (before?.figure !== next.figure || before.layout.orientation !== next.layout.orientation) relabel(next);
      refresh();
    },
  };
}
