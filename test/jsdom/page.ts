import { setMaxListeners } from "node:events";
import { afterEach, beforeEach, vi } from "vitest";
import type { EventInput } from "../../src/model/types.js";
import type { TimelineSpec } from "../../src/scene/spec.js";
import { createTimeline, type Timeline } from "../../src/shell/create-timeline.js";

// A timeline's one signal ends all of its listeners; Node takes more than ten for a leak.
setMaxListeners(0);

/** A page as jsdom has it, with what it lacks: widths, and frames that come when a test says so. */
export interface FakePage {
  /** Pixels that every element is wide. */
  width: number;
  /** Draws the frames that were asked for, so many ms after the last; says how many. */
  frame(after?: number): number;
  /** Draws until nothing asks for a frame any more. */
  rest(): void;
  mount(spec: TimelineSpec): Timeline;
  readonly container: HTMLElement;
}

/** To be called in a `describe`; the page is new for each test, and all its timelines are destroyed after. */
export function fakePage(): FakePage {
  let width = 960;
  let now = 1000;
  let last = 0;
  let frames = new Map<number, FrameRequestCallback>();
  /** Those that are being called. */
  let due = new Map<number, FrameRequestCallback>();
  let container: HTMLElement;
  const timelines: Timeline[] = [];
  const page: FakePage = {
    get width() {
      return width;
    },
    set width(next) {
      width = next;
      window.dispatchEvent(new Event("resize"));
    },
    frame(after = 16) {
      due = frames;
      frames = new Map();
      now += after;
      const { size } = due;
      // one that is called off by one before it is not called
      for (const [id, callback] of due) if (due.delete(id)) callback(now);
      return size;
    },
    rest() {
      for (let count = 0; page.frame() > 0; count++) if (count > 200) throw new Error("it does not come to rest");
    },
    mount(spec) {
      const timeline = createTimeline(container, spec);
      timelines.push(timeline);
      return timeline;
    },
    get container() {
      return container;
    },
  };
  beforeEach(() => {
    width = 960;
    frames = new Map();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => width);
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    vi.spyOn(window.performance, "now").mockImplementation(() => now);
    vi.spyOn(window, "requestAnimationFrame").mockImplementation((callback) => {
      frames.set(++last, callback);
      return last;
    });
    vi.spyOn(window, "cancelAnimationFrame").mockImplementation((id) => void (frames.delete(id) || due.delete(id)));
    container = document.createElement("div");
    document.body.replaceChildren(container);
  });
  afterEach(() => {
    for (const timeline of timelines.splice(0)) timeline.destroy();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  return page;
}

/** So many events, a year apart. */
export function years(count: number, from = 1900): EventInput[] {
  return Array.from({ length: count }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: String(from + index) }));
}

export const proxies = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>(".tl-events .tl-proxy")];

/** The title of the event that has the focus. */
export const focusedTitle = (): string => document.activeElement?.textContent?.split(",")[0] ?? "";

/** Presses a key where the focus is; says whether the page may still act on it. */
export function press(key: string, init: KeyboardEventInit = {}): boolean {
  return document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...init }));
}
