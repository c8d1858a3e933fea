import type { Mark, Scene, TextMark } from "../scene/marks.js";
import type { Look } from "./canvas-look.js";
import { boxOf, crispLines } from "./canvas-straight.js";
import type { Pen } from "./canvas-pen.js";
import type { Stamps } from "./canvas-stamps.js";
import { cleanText } from "./escape.js";
import { directionOf, isStraight, rounded } from "./svg-node.js";

type Drawn = Exclude<Mark, { kind: "text" }>;

/** Of so many alike in a row one path is made. More would be slower: the edges of a path are sorted, all of them. */
const TOGETHER = 64;

/**
 * Paints the marks of a scene as SVG would: in the same order, with the same rounding. Coordinates are pixels of the
 * figure; the context is clear and scaled by the caller.
 * @param ratio device pixels of one pixel, for what has crisp edges
 * @param words whether text is painted too
 * @param stamps keeps pictures of what is the same from frame to frame
 */
export function paintScene(pen: Pen, { plot, marks, frame, direction }: Scene, lookOf: (mark: Mark) => Look, ratio = 1, words = false, stamps?: Stamps): void {
  pen.save();
  pen.lineJoin = "round";
  pen.save();
  pen.beginPath();
  pen.rect(rounded(plot.x), rounded(plot.y), rounded(Math.max(0, plot.width)), rounded(Math.max(0, plot.height)));
  pen.clip();
  const way = words ? direction : undefined;
  paintMarks(pen, marks, lookOf, ratio, way, words ? stamps : undefined);
  pen.restore();
  paintMarks(pen, frame, lookOf, ratio, way);
  pen.restore();
}

const SOLID: readonly number[] = [];

function paintMarks(pen: Pen, marks: readonly Mark[], lookOf: (mark: Mark) => Look, ratio: number, direction: Scene["direction"] | undefined, stamps?: Stamps): void {
  /** What the pen is set to; to set it anew costs, even to the same. */
  let fill: string | undefined;
  let stroke: string | undefined;
  let width = NaN;
  let alpha = NaN;
  let dash = SOLID;
  let face: string | undefined;
  /** How many marks are in a path that is still to be filled or stroked. */
  let count = 0;
  let open: "fill" | "stroke" = "fill";

  function finish(): void {
    if (count) pen[open]();
    count = 0;
  }
  function setAlpha(next: number): void {
    if (next === alpha) return;
    finish();
    pen.globalAlpha = alpha = next;
  }
  function setFill(next: string, opacity: number): void {
    setAlpha(opacity);
    if (next === fill) return;
    finish();
    pen.fillStyle = fill = next;
  }
  function setStroke(next: string, opacity: number, wide: number, dashes: readonly number[]): void {
    setAlpha(opacity);
    if (next === stroke && wide === width && dashes === dash) return;
    finish();
    if (next !== stroke) pen.strokeStyle = stroke = next;
    if (wide !== width) pen.lineWidth = width = wide;
    if (dashes !== dash) pen.setLineDash(dashes.map(rounded));
    dash = dashes;
  }
  /** Adds a mark to the path of those before it, unless together they would look another way: translucent where they overlap, or dashed. */
  function join(how: "fill" | "stroke", mark: Drawn, inset: number, alone: boolean): void {
    if (count && (alone || open !== how || count >= TOGETHER)) finish();
    if (!count) pen.beginPath();
    open = how;
    trace(pen, mark, inset);
    count++;
    if (alone) finish();
  }

  /** Lines of text, each with its rim under it. */
  function write({ lines, x, y, lineHeight, anchor, strokeWidth = 3 }: TextMark, look: Look, opacity: number): void {
    finish();
    const texts = lines.map(cleanText);
    const next = `${anchor} ${directionOf(texts.join(""), direction!)} ${look.spacing} ${look.font}`;
    if (next !== face) {
      face = next;
      pen.font = look.font!;
      pen.letterSpacing = look.spacing ?? "0px";
      pen.textAlign = anchor === "middle" ? "center" : anchor;
      pen.direction = directionOf(texts.join(""), direction!);
    }
    texts.forEach((text, index) => {
      const [left, top] = [rounded(x), rounded(y) + index * rounded(lineHeight)];
      if (look.stroke !== undefined) {
        setStroke(look.stroke, opacity * look.strokeOpacity, rounded(strokeWidth), SOLID);
        pen.strokeText(text, left, top);
      }
      if (look.fill === undefined) return;
      setFill(look.fill, opacity * look.fillOpacity);
      pen.fillText(text, left, top);
    });
  }

  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!;
    if (mark.kind === "text" && direction === undefined) continue;
    if (stamps && mark.kind === "rect" && mark.run !== undefined) {
      const from = at;
      setAlpha(1);
      finish();
      const until = stamps.stamp(pen, marks, from, ratio, (other, to) => {
        other.lineJoin = "round";
        paintMarks(other, marks.slice(from, to), lookOf, ratio, direction);
      });
      if (until > from) {
        at = until - 1;
        continue;
      }
    }
    const look = lookOf(mark);
    const opacity = mark.opacity === undefined ? 1 : Math.min(1, Math.max(0, rounded(mark.opacity)));
    if (mark.kind === "text") {
      if (!look.hidden) write(mark, look, opacity);
      continue;
    }
    const wide = mark.stroke ? rounded(mark.strokeWidth ?? 1) : 0;
    const inside = mark.fill ? look.fill : undefined;
    const rim = wide > 0 ? look.stroke : undefined;
    if (look.hidden || !shows(mark) || (inside === undefined && rim === undefined)) continue;
    const both = inside !== undefined && rim !== undefined;
    // the rim covers what it lies on, also where both are translucent: the inside ends where the rim begins
    const inset = both && opacity < 1 && !mark.dash && mark.kind !== "poly" ? wide / 2 : 0;
    if (inside !== undefined) {
      setFill(inside, opacity * look.fillOpacity);
      const box = mark.kind === "poly" ? boxOf(mark) : mark.kind === "rect" && !rounded(mark.radius ?? 0) ? mark : undefined;
      if (box) {
        finish();
        pen.fillRect(rounded(box.x) + inset, rounded(box.y) + inset, Math.max(0, rounded(box.width) - 2 * inset), Math.max(0, rounded(box.height) - 2 * inset));
      } else {
        // shapes of one direction make no holes in each other; those of a poly may be of either
        join("fill", mark, inset, both || mark.kind === "poly" || alpha < 1 || !look.opaque);
      }
    }
    if (rim !== undefined) {
      setStroke(rim, opacity * look.strokeOpacity, wide, mark.dash ?? SOLID);
      if (look.crisp && mark.kind === "poly" && !mark.dash && isStraight(mark.points)) {
        finish();
        pen.fillStyle = fill = rim;
        crispLines(pen, mark, wide, ratio);
      } else join("stroke", mark, 0, both || dash.length > 0 || alpha < 1 || !look.opaque);
    }
  }
  finish();
}

/** Whether SVG would show it: not without a size. */
function shows(mark: Drawn): boolean {
  return mark.kind === "poly" ? mark.points.length > 3 : mark.kind === "disc" ? rounded(mark.radius) > 0 : rounded(mark.width) > 0 && rounded(mark.height) > 0;
}

/** Adds the outline of a mark to the path, from where SVG begins it and in its direction. */
function trace(pen: Pen, mark: Drawn, inset: number): void {
  switch (mark.kind) {
    case "rect": {
      const [x, y] = [rounded(mark.x) + inset, rounded(mark.y) + inset];
      const [width, height] = [Math.max(0, rounded(mark.width) - 2 * inset), Math.max(0, rounded(mark.height) - 2 * inset)];
      const radius = Math.max(0, rounded(mark.radius ?? 0) - inset);
      // SVG shortens the two radii of a corner apart, a canvas both
      if (radius > 0) pen.roundRect(x, y, width, height, 2 * radius > Math.min(width, height) ? { x: Math.min(radius, width / 2), y: Math.min(radius, height / 2) } : radius);
      else pen.rect(x, y, width, height);
      break;
    }
    case "disc": {
      const [x, y, radius] = [rounded(mark.x), rounded(mark.y), Math.max(0, rounded(mark.radius) - inset)];
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.closePath();
      break;
    }
    case "poly": {
      const { points, closed } = mark;
      pen.moveTo(rounded(points[0]!), rounded(points[1]!));
      for (let index = 2; index + 1 < points.length; index += 2) pen.lineTo(rounded(points[index]!), rounded(points[index + 1]!));
      if (closed) pen.closePath();
      break;
    }
  }
}
