import { setMaxListeners } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { createTimeline } from "./create-timeline.js";
import type { Picture } from "./picture.js";
import { rehearse } from "./rehearse.js";

// a timeline's one signal ends all of its listeners
setMaxListeners(0);
afterEach(() => document.body.replaceChildren());

it("asks nothing of a source that is not at hand", () => {
  const plateAt = vi.fn();
  const other = document.implementation.createHTMLDocument();
  expect([...rehearse(other, { figure: { held: { own: false } }, plateAt } as unknown as Picture, () => undefined)]).toEqual([]);
  expect(plateAt).not.toHaveBeenCalled();
});

it("asks for closer views until there is none, once a page", () => {
  const other = document.implementation.createHTMLDocument();
  const asked: number[] = [];
  // no layout for a view is an end too
  const plateAt = vi.fn(({ start, end }: { start: number; end: number }) => void asked.push(end - start));
  const picture = { figure: { held: { own: true } }, view: { start: 0, end: 100 }, plateAt } as unknown as Picture;
  expect([...rehearse(other, picture, () => ({}) as never)]).toEqual([]);
  expect(asked[0]).toBeCloseTo(100 / 1.4);
  expect([...rehearse(other, picture, () => ({}) as never)]).toEqual([]);
  expect(asked).toHaveLength(1);
});

it("paints unseen, changes nothing of a timeline, and says nothing", async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
  const fillText = vi.fn();
  const context = new Proxy({}, { get: (_, name) => (name === "measureText" ? () => ({ width: 7 }) : name === "fillText" ? fillText : () => {}), set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  const timeline = createTimeline(document.body, { title: "T", data: Array.from({ length: 40 }, (_, index) => ({ title: `Event ${index}`, date: String(1900 + index) })) });
  const views = vi.fn();
  timeline.on("view", views);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = [document.querySelector(".tl-stage")!.innerHTML, JSON.stringify(timeline.view)];
  // eight steps, 200 ms apart where a page does not tell when it is idle
  await new Promise((resolve) => setTimeout(resolve, 2_400));
  expect([document.querySelector(".tl-stage")!.innerHTML, JSON.stringify(timeline.view)]).toEqual(before);
  expect(views).not.toHaveBeenCalled();
  const pictures = fillText.mock.calls.filter(([text]) => text === "Event 20").length;
  // the one that is seen, and closer ones around it
  expect(pictures).toBeGreaterThan(3);
  timeline.destroy();
  vi.restoreAllMocks();
}, 10_000);
