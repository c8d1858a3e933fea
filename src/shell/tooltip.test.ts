import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeHost, HOSTILE, press } from "../../test/support/fake-host.js";
import { createTooltip } from "./tooltip.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function make(spec = {}) {
  const fake = fakeHost(spec);
  const tooltip = createTooltip(fake.host);
  document.body.append(tooltip.element);
  tooltip.update!(fake.frame());
  const text = () => (tooltip.element.hidden ? undefined : [...tooltip.element.children].map((node) => node.textContent).join(" | "));
  const point = (name: string) => tooltip.element.dispatchEvent(new Event(name));
  return { ...fake, tooltip, text, point };
}

describe("createTooltip", () => {
  it("says title and date of what the pointer rests on", () => {
    const { tooltip, text } = make();
    tooltip.hover("second");
    expect(text()).toBeUndefined();
    vi.advanceTimersByTime(150);
    expect(text()).toBe("Second fire | about March 2016");
    // its words are in the name of the event's button
    expect(tooltip.element.getAttribute("aria-hidden")).toBe("true");
    expect(tooltip.element.style.left).toMatch(/^\d+px$/);
    expect(tooltip.element.style.top).toMatch(/^\d+px$/);
    tooltip.hover(undefined);
    vi.advanceTimersByTime(300);
    expect(text()).toBeUndefined();
  });
  it("shows for what has the focus, at once", () => {
    const { tooltip, text, frame } = make();
    tooltip.update!(frame({ focused: "act" }));
    expect(text()).toBe("An act | 2018–2019");
    tooltip.update!(frame());
    expect(text()).toBeUndefined();
  });
  it("stays while the pointer is on it, and for as long as nothing changes", () => {
    const { tooltip, text, point } = make();
    tooltip.hover("first");
    vi.advanceTimersByTime(150);
    tooltip.hover(undefined);
    vi.advanceTimersByTime(200);
    point("pointerenter");
    vi.advanceTimersByTime(60_000);
    expect(text()).toContain("First fire");
    point("pointerleave");
    vi.advanceTimersByTime(300);
    expect(text()).toBeUndefined();
  });
  it("goes away on Escape wherever the focus is, and comes back for another event only", () => {
    const { tooltip, text, frame } = make();
    tooltip.hover("first");
    vi.advanceTimersByTime(150);
    expect(press("Escape", document.body)).toBe(false);
    expect(text()).toBeUndefined();
    tooltip.update!(frame());
    vi.advanceTimersByTime(1000);
    expect(text()).toBeUndefined();
    tooltip.hover("act");
    vi.advanceTimersByTime(150);
    expect(text()).toContain("An act");
    expect(tooltip.dismiss()).toBe(true);
    expect(tooltip.dismiss()).toBe(false);
    tooltip.hover("first");
    vi.advanceTimersByTime(150);
    expect(text()).toContain("First fire");
  });
  it("is not there for the selected event, nor for one out of view", () => {
    const { tooltip, text, frame } = make();
    tooltip.update!(frame({ focused: "first", selected: "first" }));
    expect(text()).toBeUndefined();
    tooltip.update!(frame({ focused: "first" }));
    expect(text()).toContain("First fire");
    const { view } = frame();
    tooltip.update!(frame({ focused: "first", view: { start: view.end - 1e10, end: view.end } }));
    expect(text()).toBeUndefined();
    tooltip.update!(frame({ focused: "first" }));
    expect(text()).toContain("First fire");
  });
  it("keeps its own pointer events from the stage", () => {
    const { tooltip } = make();
    const heard = vi.fn();
    for (const name of ["pointermove", "pointerdown", "click"]) document.body.addEventListener(name, heard, { once: true });
    for (const name of ["pointermove", "pointerdown", "click"]) tooltip.element.dispatchEvent(new Event(name, { bubbles: true }));
    expect(heard).not.toHaveBeenCalled();
    for (const name of ["pointermove", "pointerdown", "click"]) document.body.dispatchEvent(new Event(name));
  });
  it("shows markup as text and leaves no timer", () => {
    const { tooltip, frame, controller } = make({ data: [{ id: "x", title: HOSTILE, date: "2000" }] });
    tooltip.update!(frame({ focused: "x" }));
    expect(tooltip.element.textContent).toContain(HOSTILE);
    expect(tooltip.element.querySelector("img, script")).toBeNull();
    tooltip.hover("y");
    controller.abort();
    tooltip.hover("x");
    expect(vi.getTimerCount()).toBe(0);
  });
});
