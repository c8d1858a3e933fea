import { setMaxListeners } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { toModel } from "../model/to-model.js";
import { memorySource } from "../source/memory-source.js";
import { createTimeline } from "./create-timeline.js";
import type { Picture } from "./picture.js";
import { rehearse } from "./rehearse.js";

// a timeline's one signal ends all of its listeners
setMaxListeners(0);
afterEach(() => document.body.replaceChildren());

it("asks nothing of a source that is not at hand", () => {
  const plateAt = vi.fn();
  const other = document.implementation.createHTMLDocument();
  expect([...rehearse(other, { figure: { held: { own: false } }, plateAt } as unknown as Picture, () => undefined, () => false)]).toEqual([]);
  expect(plateAt).not.toHaveBeenCalled();
});

it("asks for closer views until there is none, once a page", () => {
  const other = document.implementation.createHTMLDocument();
  const asked: number[] = [];
  // no layout for a view is an end too
  const plateAt = vi.fn(({ start, end }: { start: number; end: number }) => void asked.push(end - start));
  const picture = { figure: { held: { own: true } }, view: { start: 0, end: 100 }, plateAt } as unknown as Picture;
  expect([...rehearse(other, picture, () => ({}) as never, () => false)]).toEqual([]);
  expect(asked[0]).toBeCloseTo(100 / 1.2);
  expect([...rehearse(other, picture, () => ({}) as never, () => false)]).toEqual([]);
  expect(asked).toHaveLength(1);
});

it("arranges as very many are arranged where events keep coming, of what is there by then", () => {
  const other = document.implementation.createHTMLDocument();
  const model = toModel({ events: Array.from({ length: 50 }, (_, index) => ({ title: `Event ${index}`, date: String(1900 + index) })) });
  const slice = memorySource(model).view({ level: 70, lo: -1, hi: 1, k: 1 });
  const look = vi.spyOn(model.columns, "title");
  const plateAt = vi.fn(() => ({ slice }));
  const steps = rehearse(other, { figure: { held: { own: true } }, view: { start: 0, end: 100 }, plateAt } as unknown as Picture, () => undefined, () => true);
  expect(steps.next()).toEqual({ value: undefined, done: false });
  expect(plateAt).toHaveBeenCalledExactlyOnceWith({ start: 0, end: 100 });
  // each title is measured
  expect(look.mock.calls.length).toBeGreaterThanOrEqual(50);
  expect(steps.next().done).toBe(true);
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
