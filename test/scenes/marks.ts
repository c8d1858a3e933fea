import type { Mark, Scene } from "../../src/scene/marks.js";

const scene = (marks: readonly Mark[], frame: readonly Mark[] = [], direction: "ltr" | "rtl" = "ltr"): Scene => ({ width: 320, height: 200, plot: { x: 10, y: 8, width: 300, height: 160 }, marks, frame, direction });

/** Each kind of mark with each of its properties. */
export const kinds: Scene = scene(
  [
    { kind: "rect", key: "era", role: "era", fill: "era", x: 0, y: 0, width: 100, height: 50 },
    { kind: "rect", key: "run", role: "run", run: "0:1", fill: "surface", stroke: "faint", strokeWidth: 1.25, radius: 4, x: 10.126, y: -0.001, width: 20, height: 8, opacity: 0.3 },
    { kind: "disc", key: "symbol:a", role: "symbol", item: "a", fill: "hue-0", x: 1 / 3, y: 2e-7, radius: 5 },
    { kind: "disc", key: "ring:b", role: "symbol", item: "b", fill: "surface", stroke: "hue-5", strokeWidth: 2.25, dash: [3, 2], x: 40, y: 40, radius: 4.25 },
    { kind: "poly", key: "bar:c", role: "bar", item: "c", fill: "soft-7", stroke: "hue-7", strokeWidth: 1, closed: true, points: [0, 0, 10, 0, 10, 8, 0, 8] },
    { kind: "poly", key: "line", role: "grid", stroke: "hairline", points: [0, 0, 0, 100] },
    { kind: "poly", key: "nothing", role: "grid", stroke: "hairline", points: [] },
  ],
  [
    { kind: "text", key: "label:a", role: "label", item: "a", fill: "ink", halo: true, x: 12, y: 20, lines: ["Attacks in", "Brussels"], lineHeight: 16, size: 13, weight: 600, anchor: "left", width: 60, lang: "en" },
    { kind: "text", key: "tick", role: "tick-label", x: 100, y: 190, lines: ["2016"], lineHeight: 16, size: 12, weight: 400, anchor: "middle", width: 30 },
    { kind: "text", key: "empty", role: "empty-label", fill: "muted", x: 0, y: 0, lines: [], lineHeight: 16, size: 12, weight: 400, anchor: "right", width: 0 },
  ],
);

/** The same keys, some of them moved, changed in kind or order, some gone, some new. */
export const changed: Scene = {
  ...scene(
    [
      { kind: "poly", key: "line", role: "grid", stroke: "hairline", dash: [1, 3], points: [5, 0, 5, 100] },
      { kind: "rect", key: "era", role: "era", fill: "band", x: 5, y: 0, width: 100, height: 50 },
      { kind: "rect", key: "symbol:a", role: "bar", item: "a", fill: "hue-0", x: 1, y: 2, width: 3, height: 4 },
      { kind: "disc", key: "ring:b", role: "symbol", item: "b", fill: "hue-5", x: 50, y: 40, radius: 4.25 },
    ],
    [
      { kind: "text", key: "tick", role: "tick-label", x: 120, y: 190, lines: ["20", "17"], lineHeight: 16, size: 12, weight: 400, anchor: "middle", width: 30 },
      { kind: "text", key: "label:a", role: "label", item: "a", fill: "ink", halo: true, x: 22, y: 20, lines: ["Attacks in Brussels"], lineHeight: 16, size: 13, weight: 600, anchor: "left", width: 60 },
      { kind: "text", key: "new", role: "label", x: 0, y: 0, lines: ["new"], lineHeight: 16, size: 13, weight: 400, anchor: "left", width: 20 },
    ],
  ),
  width: 640,
};

const text = (key: string, lines: readonly string[], anchor: "left" | "middle" | "right" = "left"): Mark => ({ kind: "text", key, role: "label", x: 10, y: 10, lines, lineHeight: 16, size: 13, weight: 400, anchor, width: 10 });

/** Text of strangers, and numbers that no layout should give. */
export const hostile: Scene = scene(
  [
    { kind: "rect", key: "far", role: "bar", fill: "hue-0", x: -5e15, y: 0, width: 1e16, height: 8 },
    { kind: "rect", key: "nan", role: "bar", fill: "hue-0", x: Number.NaN, y: Number.POSITIVE_INFINITY, width: -3, height: Number.NaN },
    { kind: "disc", key: "-1", role: "symbol", fill: "hue-99", x: Number.NEGATIVE_INFINITY, y: 1e-9, radius: -1 },
    { kind: "poly", key: "odd", role: "bar", stroke: "hue-0", points: [0, 0, Number.NaN, 1e300, 7] },
    { kind: "rect", key: "constructor", role: "bar", item: `__proto__"><script>`, x: 0, y: 0, width: 1, height: 1 },
    { kind: "rect", key: "__proto__", role: "bar", item: "a\u0000b\uD800", x: 0, y: 0, width: 1, height: 1 },
  ],
  [
    text("markup", [`</text></svg><script>alert(1)</script><img src=x onerror=alert(1)>`]),
    text("entities", ["&lt;&amp;&#60;&quot;'\"", "]]>", "<!--"]),
    text("controls", ["a\u0000b\u0008c\u000Bd\rE\uFFFEf\uFFFFg\uD800h\uDC00i"]),
    text("emoji", ["👩‍👩‍👧‍👦 🇧🇪 é"]),
    { ...text("lang", ["x"]), lang: `en" onload="alert(1)` } as Mark,
  ],
);

/** Right to left: anchors stay where they are on the page, each text runs by its first letter. */
export const rtl: Scene = scene(
  [text("hebrew", ["שלום"]), text("hebrew-right", ["שלום 2016"], "right"), text("arabic", ["١٩٦٩ سلام"], "middle"), text("latin", ["Apollo"], "right"), text("number", ["2016–2017"], "left"), text("number-right", ["12"], "right"), text("mixed", ["«Apollo» שלום"])],
  [],
  "rtl",
);

export const nothing: Scene = { width: 0, height: 0, plot: { x: 0, y: 0, width: -1, height: 0 }, marks: [], frame: [], direction: "ltr" };
