import type { Mark, Paint, Scene } from "../../src/scene/marks.js";

/** What is hard to paint alike: corners, dashes, rims that are translucent, marks that lie on each other, hairlines at any place. */
export const shapes: Scene = {
  width: 480,
  height: 300,
  plot: { x: 12.5, y: 10, width: 440, height: 250.25 },
  direction: "ltr",
  marks: [
    ...[0, 2, 4, 9].flatMap((radius, index): Mark[] => [
      { kind: "rect", key: `r${index}`, role: "run", x: 20 + 40 * index, y: 20.3, width: 30, height: 12, radius, fill: "hue-1", stroke: "hue-5", strokeWidth: 2 },
      { kind: "rect", key: `narrow${index}`, role: "run", x: 20.6 + 40 * index, y: 40, width: 5, height: 16, radius, fill: "hue-3" },
      { kind: "rect", key: `rim${index}`, role: "run", x: 34 + 40 * index, y: 40, width: 14, height: 16, radius, stroke: "hue-3", strokeWidth: 1.25, dash: [3, 2] },
    ]),
    ...[1, 0.6, 0.3].flatMap((opacity, index): Mark[] => [
      { kind: "disc", key: `d${index}`, role: "symbol", x: 200 + 30 * index, y: 40, radius: 11, fill: "surface", stroke: "hue-2", strokeWidth: 5, opacity },
      { kind: "rect", key: `o${index}`, role: "run", x: 190 + 30 * index, y: 58, width: 22, height: 18, radius: 4, fill: "surface", stroke: "hue-5", strokeWidth: 4, opacity },
      { kind: "poly", key: `p${index}`, role: "bar", points: [190 + 30 * index, 84, 212 + 30 * index, 84, 201 + 30 * index, 100], closed: true, fill: "soft-4", stroke: "hue-4", strokeWidth: 2, opacity },
    ]),
    // on each other, in both directions of rotation, and of one colour
    ...Array.from({ length: 90 }, (_, index): Mark => ({ kind: "disc", key: `heap${index}`, role: "symbol", x: 300 + (index % 10) * 6, y: 30 + Math.floor(index / 10) * 6.3, radius: 5, fill: `hue-${index < 80 ? 0 : 1}` })),
    ...Array.from({ length: 12 }, (_, index): Mark => ({ kind: "disc", key: `faded${index}`, role: "symbol", x: 300 + index * 6, y: 100, radius: 5, fill: "hue-0", opacity: 0.4 })),
    ...[1, -1].map((way): Mark => ({ kind: "poly", key: `way${way}`, role: "bar", closed: true, fill: "hue-6", points: way > 0 ? [380, 30, 420, 30, 420, 60, 380, 60] : [390, 40, 390, 75, 430, 75, 430, 40] })),
    ...[1, -1].map((way): Mark => ({ kind: "poly", key: `star${way}`, role: "bar", closed: true, fill: "hue-7", points: way > 0 ? [380, 90, 420, 90, 400, 120] : [390, 95, 405, 125, 430, 90] })),
    ...[0, 0.25, 0.5, 0.75, 0.9].flatMap((part, index): Mark[] => [
      { kind: "poly", key: `grid${index}`, role: "grid", stroke: "ink", strokeWidth: 1, points: [20 + part + 10 * index, 110, 20 + part + 10 * index, 150] },
      { kind: "poly", key: `tick${index}`, role: "tick", stroke: "ink", strokeWidth: 1.5, points: [20, 160 + part + 6 * index, 80, 160 + part + 6 * index] },
      { kind: "poly", key: `stem${index}`, role: "stem", stroke: "ink", strokeWidth: 1, points: [90 + part + 10 * index, 110, 90 + part + 10 * index, 150] },
    ]),
    { kind: "poly", key: "cell", role: "grid", stroke: "ink", strokeWidth: 1, closed: true, points: [100.3, 160, 140, 160, 140, 190.6, 100.3, 190.6] },
    { kind: "poly", key: "ring", role: "axis", stroke: "ink", strokeWidth: 1, points: Array.from({ length: 82 }, (_, index) => (index % 2 ? 190 + 28 * Math.sin((index - 1) / 12) : 190 + 28 * Math.cos(index / 12))) },
    { kind: "poly", key: "corner", role: "bar-end", stroke: "hue-3", strokeWidth: 6, points: [230, 190, 260, 130, 275, 190] },
    { kind: "poly", key: "dashes", role: "bar-end", stroke: "hue-3", strokeWidth: 2, dash: [1, 3, 5], points: [230, 200, 330, 205, 330, 230] },
    ...(["ink", "muted", "faint", "hairline", "surface", "band", "era", "accent", "danger"] satisfies Paint[]).map((fill, index): Mark => ({ kind: "rect", key: `paint${fill}`, role: "band", fill, x: 20 + 24 * index, y: 210, width: 20, height: 70 })),
    { kind: "rect", key: "wide", role: "bar", fill: "hue-0", x: -50, y: 240, width: 9999, height: 4 },
    { kind: "disc", key: "none", role: "symbol", x: 5, y: 5, radius: 20 },
  ],
  frame: [
    { kind: "poly", key: "frame", role: "axis", stroke: "faint", strokeWidth: 1, points: [0, 262.4, 480, 262.4] },
    { kind: "poly", key: "now", role: "now", stroke: "accent", strokeWidth: 1.5, points: [240.2, 0, 240.2, 300] },
    { kind: "text", key: "t", role: "label", fill: "ink", halo: true, x: 200, y: 285, lines: ["Over the line"], lineHeight: 16, size: 13, weight: 400, anchor: "left", width: 90 },
  ],
};
