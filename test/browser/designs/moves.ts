/** What the tests of moves stand on: a page whose time stands still, with a thousand events and a walk through all moves. */
import type { Page } from "playwright";
import type { Timeline } from "../../../src/index.js";
import { viableDesigns } from "../../../src/layout/resolve-design.js";
import { open, type PageContent } from "../browser.js";

export type Names = ReturnType<typeof viableDesigns>[number];

/** How a timeline begins that is made with a design: its picture, as a document and as nodes, and the events in it. */
export interface Goal {
  readonly text: string;
  readonly nodes: Element;
  readonly ids: Set<string>;
}

/** What the page of these tests has. */
export interface Stand {
  /** Lets time pass and runs what was asked for in animation frames. */
  tick(milliseconds: number): void;
  /** A timeline in its place. */
  make(design: object, spec?: object, place?: string): Timeline;
  /** Of the design with this index; made once. */
  goal(index: number): Goal;
  /** The element that the picture is in. */
  svg(place?: string): Element;
  /** The ids of the events that are drawn. */
  drawn(place?: string): Set<string>;
  /** How many events the counts say. */
  counted(): number;
  readonly errors: string[];
  readonly designs: readonly object[];
  timeline: Timeline;
}

declare global {
  interface Window {
    stand: Stand;
  }
}


export const nameOf = ({ representation, scale, layout }: Names): string => `${representation} ${scale} ${layout}`;
export const DESIGNS = viableDesigns();

/**
 * A thousand events in five categories, some in spans, some at doubtful, open or approximate dates, many on one day; the same each time.
 */
export const THOUSAND = `(() => {
  let seed = 20250101;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const two = (value) => String(value).padStart(2, "0");
  const day = (year) => year + "-" + two(1 + Math.floor(random() * 12)) + "-" + two(1 + Math.floor(random() * 28));
  return Array.from({ length: 1000 }, (_, index) => {
    const year = 1980 + Math.floor(40 * random() ** 0.7);
    const from = day(year);
    const kind = Math.floor(random() * 12);
    const date = [from + "/" + day(year + 1 + Math.floor(random() * 6)), from + "/..", from + "?", year + "~", from.slice(0, 7), "../" + from, year + "-06-15", from + "~/" + day(year + 2) + "?"][kind] ?? from;
    return { id: "e" + index, title: "Event " + index + " of " + year, date, category: ["war", "peace", "trade", "art", "law"][Math.floor(random() ** 1.5 * 5)], importance: Math.round(random() * 100) / 100 };
  });
})()`;

/** Opens a page in which time passes by `stand.tick` alone, with a place for a timeline and one for what it is held against. */
export async function stand(page: Page, content: PageContent = {}, data: string = THOUSAND): Promise<void> {
  await page.addInitScript(() => {
    let now = 1000;
    let last = 0;
    const frames = new Map<number, FrameRequestCallback>();
    performance.now = () => now;
    window.requestAnimationFrame = (callback) => (frames.set(++last, callback), last);
    window.cancelAnimationFrame = (id) => void frames.delete(id);
    Object.assign(window, {
      tick(milliseconds: number) {
        now += milliseconds;
        const due = [...frames.values()];
        frames.clear();
        for (const callback of due) callback(now);
      },
    });
  });
  await open(page, {
    html: `<div id="here"></div><div id="there"></div>`,
    script: `import { createTimeline } from "/dist/timeloom.esm.min.js";
      const data = ${data};
      const goals = [];
      const errors = [];
      const tick = window.tick;
      const designs = ${JSON.stringify(DESIGNS)};
      const make = (design, spec = {}, place = "here") => {
        const timeline = createTimeline(document.getElementById(place), { data, design, id: "move", title: "Moves", renderer: "svg", ...spec });
        timeline.on("error", (error) => errors.push(error.message));
        return timeline;
      };
      const svg = (place = "here") => document.querySelector("#" + place + " .tl-stage .tl-svg");
      const drawn = (place) => new Set([...svg(place).querySelectorAll("[data-item]")].map((node) => node.getAttribute("data-item")));
      const fresh = (design) => {
        const timeline = make(design, {}, "there");
        tick(0);
        const goal = { text: timeline.toSvg(), nodes: svg("there").cloneNode(true), ids: drawn("there") };
        timeline.destroy();
        return goal;
      };
      window.stand = {
        tick, make, svg, drawn, errors, designs,
        goal: (index) => (goals[index] ??= fresh(designs[index])),
        counted: () => [...svg().querySelectorAll(".tl-run-label")].reduce((sum, node) => sum + Number(node.textContent.replace(/\\D/g, "")), 0),
      };`,
    ...content,
  });
}
