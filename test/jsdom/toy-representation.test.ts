import { describe, expect, test } from "vitest";
import { renderToString, type CustomDesign, type Representation, type TimelineSpec, type Track } from "../../src/index.js";
import { cases, designs, drawn, hold, type Names } from "../node/designs/kit.js";
import { bodiesTrue, drawnOnce, hitsTrue, labelsApart, sound, wordsApart } from "../node/designs/laws.js";
import { fakePage, years } from "./page.js";

/**
 * A seventh representation, as a user would write one: time runs down a slope, one line under the other. All that is drawn on
 * it, met and moved is the library's; nothing of it knows of this file.
 */
const slope: Representation = {
  name: "slope",
  plan({ width, height = 480, tracks, crowd, measure }) {
    const font = { size: 13, weight: 600 };
    const room = (height - 160) / tracks.length;
    const breadth = Math.min(crowd * 14 + 10, room * 0.7);
    const [x1, x2, fall] = [40, width - 40, Math.min(90, width / 8)];
    const y = (index: number): number => 50 + (index + 0.5) * room;
    return {
      width,
      height,
      plot: { x: 0, y: 0, width, height },
      tracks: tracks.map(({ key, from, to, cells }, index): Track => {
        const share = cells.at(-1)?.to ?? 1;
        const points = [x1, y(index), x1 + (x2 - x1) * share, y(index) + fall * share];
        const length = Math.hypot(points[2]! - points[0]!, points[3]! - points[1]!);
        return { key, from, to: from + (to - from) * share, points, stops: [0, length], length, breadth, side: 1, squeeze: 1, bleed: 0 };
      }),
      guides: tracks.map(({ key }, index) => ({ key, points: [x1, y(index), x2, y(index) + fall] })),
      words: tracks.flatMap(({ key, title, titleWidth }, index) =>
        title && room > 30 ? [{ key, lines: [title], box: { x: 8, y: y(index) - breadth / 2 - 20, width: Math.min(titleWidth, measure(title, font)), height: 16 }, font }] : [],
      ),
      axes: [{ track: 0, side: -1, reach: [-breadth / 2, breadth / 2] }],
    };
  },
};

/** Every scale with every layout that it goes with. */
const made: readonly (Names & { readonly name: string })[] = [
  ...["chronological", "relative", "log", "collapsed", "sequential"].flatMap((scale) => ["unified", "faceted"].map((layout) => ({ scale, layout }))),
  { scale: "chronological", layout: "segmented" },
].map(({ scale, layout }) => ({ representation: "grid", scale, layout, name: `${scale} ${layout}` }) as never);

describe.each(made)("a representation of one's own: $name", ({ representation, scale, layout }) => {
  const page = fakePage();
  const design: CustomDesign = { representation: slope, scale, layout };

  test("keeps the laws of all designs", () => {
    const own = cases({ representation, scale, layout }).map((given) => ({ ...given, spec: { ...given.spec, design: { ...given.spec.design, representation: slope } } as TimelineSpec }));
    hold(own, 15, (given) => {
      const figure = drawn(given);
      for (const law of [sound, drawnOnce, labelsApart, wordsApart, bodiesTrue, hitsTrue]) law(figure);
    });
  });

  test("is drawn as a string", () => {
    const html = renderToString({ data: years(12), design, legend: "none" });
    expect(new Set([...html.matchAll(/data-item="([^"]*)"/g)].map(([, id]) => id)).size).toBe(12);
    expect(renderToString({ data: years(12), design, legend: "none" })).toBe(html);
  });

  test("is drawn in a page, where one moves to other designs and back", () => {
    const errors: string[] = [];
    const timeline = page.mount({ data: years(12), design, legend: "none", renderer: "svg" });
    timeline.on("error", ({ message }) => errors.push(message));
    const items = () => new Set([...page.container.querySelectorAll(".tl-svg [data-item]")].map((element) => element.getAttribute("data-item")));
    page.rest();
    expect(items().size).toBe(12);
    const first = timeline.toSvg();
    for (const { representation, scale, layout } of designs.filter((_, index) => index % 4 === 0)) {
      timeline.update({ design: { representation, scale, layout } as TimelineSpec["design"] });
      page.rest();
      expect(timeline.toSvg()).not.toBe(first);
    }
    timeline.update({ design });
    page.rest();
    expect(timeline.toSvg()).toBe(first);
    timeline.select("e3");
    page.rest();
    expect(page.container.querySelector(".tl-detail h3")!.textContent).toBe("Event 3");
    expect(page.container.querySelectorAll(".tl-events .tl-proxy")).toHaveLength(12);
    expect(errors).toEqual([]);
  });
});

test("only chronological time is segmented", () => {
  expect(() => renderToString({ data: years(3), design: { representation: slope, scale: "log", layout: "segmented" } })).toThrow('invalid design.scale: "log" does not go with layout "segmented"');
});
