import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeHost, press } from "../../test/support/fake-host.js";
import { panView } from "../layout/view.js";
import { createToolbar } from "./toolbar.js";

afterEach(() => document.body.replaceChildren());

const DAY = 86_400_000;

function make(spec = {}) {
  const fake = fakeHost(spec);
  const toggle = vi.fn(() => true);
  const toolbar = createToolbar(fake.host, toggle);
  document.body.append(toolbar.element);
  const whole = fake.frame();
  toolbar.update!(whole);
  const buttons = [...toolbar.element.querySelectorAll("button")];
  const nameOf = (node: HTMLElement) => node.title || node.textContent!;
  const named = (name: string) => buttons.find((node) => nameOf(node) === name)!;
  const disabled = () => buttons.filter((node) => node.getAttribute("aria-disabled") === "true").map(nameOf);
  return { ...fake, toolbar, toggle, whole, buttons, named, names: () => buttons.map(nameOf), disabled };
}

describe("createToolbar", () => {
  it("is a named toolbar of real buttons with one tab stop", () => {
    const { toolbar, buttons, names } = make();
    const bar = toolbar.element.querySelector("[role=toolbar]")!;
    expect(bar.getAttribute("aria-label")).toBe("Timeline controls");
    expect(names()).toEqual(["Earlier", "Later", "Zoom in", "Zoom out", "Show all", "Table", "Keyboard help"]);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(buttons.every(({ type, disabled }) => type === "button" && !disabled)).toBe(true);
  });
  it("moves among its buttons by arrows, Home and End", () => {
    const { buttons } = make();
    buttons[0]!.focus();
    press("ArrowRight");
    expect(document.activeElement).toBe(buttons[1]);
    press("End");
    expect(document.activeElement).toBe(buttons.at(-1));
    press("Home");
    expect(document.activeElement).toBe(buttons[0]);
  });
  it("asks the host", () => {
    const { host, toolbar, frame, whole, named, toggle } = make();
    const length = (whole.view.end - whole.view.start) / 4;
    const middle = (whole.view.start + whole.view.end) / 2;
    toolbar.update!(frame({ view: { start: middle - length, end: middle + length } }));
    for (const name of ["Earlier", "Later", "Zoom in", "Zoom out", "Show all", "Table"]) named(name).click();
    expect(host.go.mock.calls).toEqual([[panView(host.view, -0.5)], [panView(host.view, 0.5)], [undefined]]);
    expect(host.zoom.mock.calls).toEqual([[2], [0.5]]);
    expect(toggle).toHaveBeenCalledOnce();
  });
  it("disables what leads nowhere, but keeps it focusable", () => {
    const { host, toolbar, frame, whole, named, disabled } = make();
    expect(disabled()).toEqual(["Earlier", "Later", "Zoom out", "Show all"]);
    named("Earlier").click();
    named("Earlier").focus();
    expect(host.go).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(named("Earlier"));
    const { start, end } = whole.view;
    toolbar.update!(frame({ view: { start, end: (start + end) / 2 } }));
    expect(disabled()).toEqual(["Earlier"]);
    toolbar.update!(frame({ view: { start: (start + end) / 2, end } }));
    expect(disabled()).toEqual(["Later"]);
    toolbar.update!(frame({ view: { start: end - 10, end } }));
    expect(disabled()).toContain("Zoom in");
  });
  it("lets the reader out of a single moment again", () => {
    const { toolbar, frame, disabled } = make({ data: [{ title: "A", date: 0 }] });
    expect(disabled()).toContain("Zoom out");
    toolbar.update!(frame({ view: { start: -DAY / 100, end: DAY / 100 } }));
    expect(disabled()).toEqual(["Earlier", "Later"]);
  });
  it("says whether the table is shown, when there is nothing to zoom", () => {
    const { named, disabled } = make();
    expect(named("Table").getAttribute("aria-pressed")).toBe("false");
    named("Table").click();
    expect(named("Table").getAttribute("aria-pressed")).toBe("true");
    expect(disabled()).toEqual(["Earlier", "Later", "Zoom in", "Zoom out", "Show all"]);
  });
  it("shows the keys in a disclosure, which Escape closes", () => {
    const { toolbar, named } = make();
    const help = named("Keyboard help");
    const panel = document.getElementById(help.getAttribute("aria-controls")!)!;
    expect(panel.hidden).toBe(true);
    help.focus();
    help.click();
    expect(help.getAttribute("aria-expanded")).toBe("true");
    expect(panel.hidden).toBe(false);
    expect(panel.querySelector("caption")!.textContent).toBe("Keyboard help");
    expect([...panel.querySelectorAll("th[scope=row]")].map((node) => node.textContent)).toContain("Home, End");
    press("Escape");
    expect(panel.hidden).toBe(true);
    expect(document.activeElement).toBe(help);
    expect(toolbar.element.contains(panel)).toBe(true);
  });
  it("points its arrows the way time runs", () => {
    const glyphs = (spec: object, width?: number) => {
      const { toolbar, frame, buttons } = make(spec);
      toolbar.update!(frame({ ...(width === undefined ? {} : { width }) }));
      return buttons.slice(0, 2).map((node) => node.textContent).join("");
    };
    expect(glyphs({})).toBe("←→");
    expect(glyphs({ locale: "ar" })).toBe("→←");
    expect(glyphs({}, 320)).toBe("↑↓");
  });
  it("lists the arrow keys the way time runs", () => {
    const keys = (width: number) => {
      const { toolbar, frame } = make();
      toolbar.update!(frame({ width: 1500 - width }));
      expect(toolbar.element.querySelector("kbd"), "nothing that nobody asked for").toBeNull();
      [...toolbar.element.querySelectorAll("button")].at(-1)!.click();
      toolbar.update!(frame({ width }));
      return [...toolbar.element.querySelectorAll("kbd")].slice(0, 3).map((node) => node.textContent);
    };
    expect(keys(900)).toEqual(["\u2190 \u2192", "\u2191 \u2193", "Home, End"]);
    expect(keys(320)).toEqual(["\u2191 \u2193", "\u2190 \u2192", "Home, End"]);
  });
  it("disables zooming out where the view is as wide as it may be, though there is more to either side", () => {
    const { host, toolbar, frame, whole, disabled } = make();
    const half = (whole.view.end - whole.view.start) / 2;
    const moved = frame({ view: { start: whole.view.start + half, end: whole.view.end + half } });
    expect(host.whole).toBe(true);
    toolbar.update!(moved);
    expect(disabled()).toEqual(["Later", "Zoom out"]);
  });
});
