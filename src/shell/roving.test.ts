import { afterEach, describe, expect, it } from "vitest";
import { element } from "./dom.js";
import { createRoving } from "./roving.js";

afterEach(() => document.body.replaceChildren());

function grid(shape: readonly number[], direction: "ltr" | "rtl" = "ltr") {
  const rows = shape.map((width, y) => Array.from({ length: width }, (_, x) => element(document, "button", { id: `b${y}${x}` })));
  const container = element(document, "div", {}, ...rows.flat());
  document.body.append(container);
  const controller = new AbortController();
  createRoving(container, { signal: controller.signal, rows: () => rows, direction: () => direction })();
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
    document.activeElement!.dispatchEvent(event);
    return `${document.activeElement!.id}${event.defaultPrevented ? "" : " not handled"}`;
  };
  return { rows, press, stops: () => rows.flat().filter((node) => node.tabIndex === 0).map((node) => node.id), controller };
}

describe("createRoving", () => {
  it("is one tab stop that follows the focus", () => {
    const { rows, stops } = grid([3]);
    expect(stops()).toEqual(["b00"]);
    rows[0]![2]!.focus();
    expect(stops()).toEqual(["b02"]);
  });
  it("moves within a row, to its ends, and not beyond", () => {
    const { rows, press } = grid([3]);
    rows[0]![0]!.focus();
    expect(["ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home", "ArrowDown"].map((key) => press(key))).toEqual(
      ["b01", "b02", "b02 not handled", "b01", "b00", "b00 not handled"],
    );
    expect(press("ArrowRight", { ctrlKey: true })).toBe("b00 not handled");
  });
  it("moves across rows of different lengths", () => {
    const { rows, press } = grid([3, 1, 2]);
    rows[0]![2]!.focus();
    expect(["ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp", "End", "Home"].map((key) => press(key))).toEqual(["b10", "b20", "b21", "b10", "b21", "b00"]);
  });
  it("mirrors the arrows where text runs from right to left", () => {
    const { rows, press } = grid([2], "rtl");
    rows[0]![0]!.focus();
    expect(press("ArrowLeft")).toBe("b01");
    expect(press("ArrowRight")).toBe("b00");
  });
  it("stops with the signal", () => {
    const { rows, press, controller } = grid([2]);
    rows[0]![0]!.focus();
    controller.abort();
    expect(press("ArrowRight")).toBe("b00 not handled");
  });
});
