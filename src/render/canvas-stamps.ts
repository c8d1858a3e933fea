import type { Mark, RectMark } from "../scene/marks.js";
import type { Pen } from "./canvas-pen.js";
import { rounded } from "./svg-node.js";

/** So many pictures are kept; a count is of one of some twenty widths. */
const MOST = 32;
/** Pixels around a shape, for its rim. */
const MARGIN = 2;

/** Pictures of the sheets under counts: painted once, and put in their place for each count as wide. */
export interface Stamps {
  /**
   * Puts the sheets that begin at `from` on the canvas; says up to where, which is `from` where it cannot.
   * @param paint paints those up to `until` with another pen
   */
  stamp(pen: Pen, marks: readonly Mark[], from: number, ratio: number, paint: (pen: Pen, until: number) => void): number;
  /** Looks are others than they were. */
  forget(): void;
}

interface Stamp {
  /** What it is a picture of. */
  readonly sheets: readonly RectMark[];
  readonly ratio: number;
  /** How far behind a whole pixel of the screen it begins. */
  readonly across: number;
  readonly down: number;
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
  const stamps: Stamp[] = [];
  let scratch: OffscreenCanvasRenderingContext2D | null | undefined;

  function make(sheets: readonly RectMark[], ratio: number, paint: (pen: Pen) => void): Stamp | undefined {
    const pen = (scratch ??= new Canvas!(1, 1).getContext("2d"));
    if (!pen) return undefined;
    const { x, y } = sheets[0]!;
    const [left, top] = [Math.min(...sheets.map((mark) => mark.x)) - MARGIN, Math.min(...sheets.map((mark) => mark.y)) - MARGIN];
    const [right, bottom] = [Math.max(...sheets.map((mark) => mark.x + mark.width)) + MARGIN, Math.max(...sheets.map((mark) => mark.y + mark.height)) + MARGIN];
    // so that pixels of the picture are pixels of the screen
    const [across, down] = [within(x * ratio), within(y * ratio)];
    const [aside, above] = [Math.ceil((x - left) * ratio) + across, Math.ceil((y - top) * ratio) + down];
    const [width, height] = [Math.ceil(aside + (right - x) * ratio), Math.ceil(above + (bottom - y) * ratio)];
    pen.canvas.width = width;
    pen.canvas.height = height;
    pen.setTransform(ratio, 0, 0, ratio, aside - x * ratio, above - y * ratio);
    paint(pen);
    return { sheets, ratio, across, down, picture: pen.canvas.transferToImageBitmap(), left: aside / ratio, top: above / ratio, width: width / ratio, height: height / ratio };
  }
  return {
    stamp(pen, marks, from, ratio, paint) {
      const first = marks[from] as RectMark;
      let until = from + 1;
      while (marks[until]?.run === first.run && marks[until]!.kind === "rect") until++;
      const [across, down] = [within(first.x * ratio), within(first.y * ratio)];
      let stamp = stamps.find((known) => known.ratio === ratio && known.across === across && known.down === down && alike(known.sheets, marks, from, until));
      if (!stamp) {
        const sheets = marks.slice(from, until) as RectMark[];
        if (!sheets.every(isPlain)) return from;
        stamp = make(sheets, ratio, (other) => paint(other, until));
        if (!stamp) return from;
        if (stamps.length === MOST) stamps.shift()!.picture.close();
        stamps.push(stamp);
      }
      pen.drawImage(stamp.picture, first.x - stamp.left, first.y - stamp.top, stamp.width, stamp.height);
      return until;
    },
    forget() {
      for (const { picture } of stamps) picture.close();
      stamps.length = 0;
    },
  };
}

/** Opaque, and of a whole size; others are those of a picture that turns into another, and not seen again. */
function isPlain({ width, height, opacity, dash }: RectMark): boolean {
  return opacity === undefined && !dash && Number.isInteger(width) && Number.isInteger(height);
}

/** Whether sheets look as those that are known, but for where the first is. */
function alike(known: readonly RectMark[], marks: readonly Mark[], from: number, until: number): boolean {
  if (known.length !== until - from) return false;
  const [first, given] = [known[0]!, marks[from] as RectMark];
  return known.every((a, index) => {
    const b = marks[from + index] as RectMark;
    const looks = a.role === b.role && a.fill === b.fill && a.stroke === b.stroke && a.strokeWidth === b.strokeWidth && a.radius === b.radius && b.opacity === undefined && !b.dash;
    return looks && a.width === b.width && a.height === b.height && a.x - first.x === b.x - given.x && a.y - first.y === b.y - given.y;
  });
}

/** How far behind a whole pixel something begins. */
function within(place: number): number {
  return rounded(place - Math.floor(place + 0.005));
}
