import type { Mark, TextMark } from "../scene/marks.js";
import type { Pen } from "./canvas-pen.js";
import { rounded } from "./svg-node.js";

/** Of so many pixels together, pictures are kept: four bytes each. */
const MOST_PIXELS = 2 ** 20;
/** One frame makes no more: a picture costs several times what painting once does. When nobody waits it may be more. */
const MOST_NEW = 6;
const MOST_IDLE = 40;
/** Pixels around a shape, for its rim. */
const MARGIN = 2;

/** Pictures of counts, many of which look the same: painted once, and put in their place in each frame. (Of labels they would be kept for longer than they are shown.) */
export interface Stamps {
  /** A frame begins; `idle`: one that is not seen. */
  begin(idle?: boolean): void;
  /**
   * Puts the marks from `from` up to `until` on the canvas; says whether it could.
   * @param paint paints these marks with another pen
   */
  stamp(pen: Pen, marks: readonly Mark[], from: number, until: number, ratio: number, paint: (pen: Pen) => void): boolean;
  /** Looks are others than they were. */
  forget(): void;
}

interface Stamp {
  readonly picture: ImageBitmap;
  /** From the first mark's place to the picture's corner, and the picture's size; in pixels of the figure. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `undefined` where a page cannot make pictures. */
export function createStamps(page: (Window & typeof globalThis) | null): Stamps | undefined {
  const Canvas = page?.OffscreenCanvas;
  if (!Canvas) return undefined;
  const stamps = new Map<string, Stamp>();
  /** What the frame before could have used, and this one. */
  let before = new Set<string>();
  let now = new Set<string>();
  let scratch: OffscreenCanvasRenderingContext2D | null | undefined;
  let pixels = 0;
  let left = 0;

  function forget(): void {
    for (const { picture } of stamps.values()) picture.close();
    stamps.clear();
    pixels = 0;
  }
  function make(marks: readonly Mark[], from: number, until: number, ratio: number, paint: (pen: Pen) => void): Stamp | undefined {
    const pen = (scratch ??= new Canvas!(1, 1).getContext("2d"));
    if (!pen) return undefined;
    const { x, y } = marks[from] as TextMark;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = from; index < until; index++) {
      const box = boundsOf(marks[index]!);
      if (!box) return undefined;
      [left, top, right, bottom] = [Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])];
    }
    // so that pixels of the picture are pixels of the screen
    const [aside, above] = [Math.ceil((x - left) * ratio) + within(x * ratio), Math.ceil((y - top) * ratio) + within(y * ratio)];
    const [across, down] = [Math.ceil(aside + (right - x) * ratio), Math.ceil(above + (bottom - y) * ratio)];
    if (!(across > 0 && down > 0 && across * down < MOST_PIXELS / 8)) return undefined;
    pen.canvas.width = across;
    pen.canvas.height = down;
    pen.setTransform(ratio, 0, 0, ratio, aside - x * ratio, above - y * ratio);
    paint(pen);
    if (pixels + across * down > MOST_PIXELS) forget();
    pixels += across * down;
    return { picture: pen.canvas.transferToImageBitmap(), left: aside / ratio, top: above / ratio, width: across / ratio, height: down / ratio };
  }
  return {
    begin(idle = false) {
      [before, now] = [now, before];
      now.clear();
      left = idle ? MOST_IDLE : MOST_NEW;
    },
    stamp(pen, marks, from, until, ratio, paint) {
      const key = keyOf(marks, from, until, ratio);
      if (key === undefined) return false;
      let stamp = stamps.get(key);
      if (!stamp) {
        // what is seen once only need not be kept
        now.add(key);
        if (!left || !before.has(key)) return false;
        left--;
        stamp = make(marks, from, until, ratio, paint);
        if (!stamp) return false;
        stamps.set(key, stamp);
      }
      const { x, y } = marks[from] as TextMark;
      pen.drawImage(stamp.picture, x - stamp.left, y - stamp.top, stamp.width, stamp.height);
      return true;
    },
    forget,
  };
}

/** How far behind a whole pixel something begins. */
function within(place: number): number {
  return rounded(place - Math.floor(place + 0.005));
}

/** All that decides how marks look beside the place of the first; `undefined` for what is no rectangle or text, or half transparent. */
function keyOf(marks: readonly Mark[], from: number, until: number, ratio: number): string | undefined {
  const { x, y } = marks[from] as TextMark;
  let key = `${ratio} ${within(x * ratio)} ${within(y * ratio)}`;
  for (let index = from; index < until; index++) {
    const mark = marks[index]!;
    if (mark.opacity !== undefined || mark.dash) return undefined;
    const { role, fill, stroke, strokeWidth } = mark;
    if (mark.kind === "text") key += `|${role} ${fill} ${stroke} ${strokeWidth} ${rounded(mark.x - x)} ${rounded(mark.y - y)} ${mark.size} ${mark.weight} ${mark.anchor} ${mark.halo} ${mark.lineHeight} ${mark.lines.join("\n")}`;
    else if (mark.kind === "rect") key += `|${role} ${fill} ${stroke} ${strokeWidth} ${rounded(mark.x - x)} ${rounded(mark.y - y)} ${mark.width} ${mark.height} ${mark.radius}`;
    else return undefined;
  }
  return key;
}

/** Left, top, right and bottom of what a mark covers; of text generously, for its letters may reach out of the widths they take. */
function boundsOf(mark: Mark): readonly [number, number, number, number] | undefined {
  if (mark.kind === "rect") return [mark.x - MARGIN, mark.y - MARGIN, mark.x + mark.width + MARGIN, mark.y + mark.height + MARGIN];
  if (mark.kind !== "text") return undefined;
  const { x, y, width, size, lines, lineHeight, anchor } = mark;
  const left = anchor === "left" ? x : anchor === "right" ? x - width : x - width / 2;
  return [left - size, y - 1.5 * size, left + width + size, y + (lines.length - 1) * lineHeight + 0.75 * size];
}
