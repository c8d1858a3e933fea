import { describe, expect, it } from "vitest";
import { fakeHost, HOSTILE } from "../../test/support/fake-host.js";
import { createLegend } from "./legend.js";

function make(spec = {}) {
  const fake = fakeHost(spec);
  const legend = createLegend(fake.host);
  legend.rest!(fake.frame());
  return { ...fake, legend, root: legend.element, texts: () => [...legend.element.querySelectorAll("li")].map((node) => node.textContent) };
}

describe("createLegend", () => {
  it("explains the looks that are in the picture, each with a sample", () => {
    const { root, texts } = make();
    expect(root.getAttribute("aria-label")).toBe("Legend");
    expect(texts()).toEqual(expect.arrayContaining(["Fires", "Laws", "approximate"]));
    for (const item of root.querySelectorAll("li")) {
      expect(item.querySelector("svg")!.getAttribute("aria-hidden")).toBe("true");
      expect(item.querySelector("svg")!.querySelectorAll("rect, circle, path").length).toBeGreaterThan(0);
    }
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("is left alone while the looks are the same, and follows them", () => {
    const { legend, root, texts, frame } = make();
    const first = root.firstChild;
    legend.rest!(frame());
    expect(root.firstChild).toBe(first);
    const { view } = frame();
    legend.rest!(frame({ view: { start: view.end - (view.end - view.start) / 5, end: view.end } }));
    expect(texts()).not.toContain("Fires");
  });
  it("is left out where it is not wanted or there is nothing to explain", () => {
    expect(make({ legend: "none" }).root.hidden).toBe(true);
  });
  it("shows markup as text", () => {
    const { root } = make({ data: { categories: [{ id: "c", title: HOSTILE }], events: [{ title: "A", date: "2000-01-01", category: "c" }] } });
    expect(root.querySelector("img, script")).toBeNull();
    expect(root.textContent).toContain(HOSTILE);
  });
});
