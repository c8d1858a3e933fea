import { select, selectAll } from "d3";
import { afterEach, expect, test, vi } from "vitest";
import { timelineComponent } from "./timeline-component.js";

const one = { title: "One", events: [{ title: "Apollo 11 lands", date: "1969-07-20" }] };
const two = { title: "Two", events: [{ title: "Sputnik 1 is launched", date: "1957-10-04" }] };

/** jsdom lays nothing out; a container has the width that it says. */
function containers(count: number): HTMLElement[] {
  return Array.from({ length: count }, () => {
    const element = document.body.appendChild(document.createElement("div"));
    element.className = "here";
    vi.spyOn(element, "clientWidth", "get").mockReturnValue(640);
    element.getBoundingClientRect = () => ({ width: 640, height: 400, top: 0, left: 0, right: 640, bottom: 400, x: 0, y: 0 }) as DOMRect;
    return element;
  });
}

afterEach(() => document.body.replaceChildren());

test("mounts a timeline in each element of a d3 selection, from its datum", () => {
  const elements = containers(2);
  const timeline = timelineComponent({ height: 300 });
  selectAll<HTMLElement, unknown>(".here").data([one, two]).call(timeline);
  expect(elements.map((element) => element.querySelector(".tl-title")?.textContent)).toEqual(["One", "Two"]);
  selectAll(".here").call(timeline.remove);
});

test("updates on later calls, and keeps the timeline it has", () => {
  const [element] = containers(1);
  const timeline = timelineComponent();
  select(element!).datum(one).call(timeline);
  const mounted = timeline.of(element!);
  select(element!).datum(two).call(timeline.spec({ title: "Renamed" }));
  expect(timeline.of(element!)).toBe(mounted);
  expect(element!.querySelectorAll(".tl")).toHaveLength(1);
  mounted!.destroy();
});

test("takes timelines away, and mounts anew afterwards", () => {
  const [element] = containers(1);
  const timeline = timelineComponent();
  const selection = select(element!).datum(one).call(timeline);
  selection.call(timeline.remove);
  expect(element!.childElementCount).toBe(0);
  expect(timeline.of(element!)).toBeUndefined();
  selection.call(timeline);
  expect(timeline.of(element!)).toBeDefined();
  selection.call(timeline.remove);
});

test("says what is wrong with an option when it is called", () => {
  const [element] = containers(1);
  expect(() => select(element!).datum(one).call(timelineComponent({ hieght: 3 } as object))).toThrow("did you mean height?");
});
