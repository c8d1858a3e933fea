import { type View, zoomView } from "../layout/view.js";

/** Milliseconds: long enough to follow, short enough not to wait for. */
const DURATION = 250;

/** Where the timeline looks: the view that is shown, the one that it goes to, and what bounds both. */
export interface Camera {
  /** Where it goes; what is shown once it has come to rest. */
  readonly target: View;
  readonly shown: View;
  readonly moving: boolean;
  /** True while the target is as wide as the bounds allow. */
  readonly whole: boolean;
  /** Sets the bounds and, where the target lies beyond them, the target. */
  bound(all: View, narrowest?: number, widest?: number): void;
  /** Goes to a view, or as near as the bounds allow. Says whether that is another view than the target. */
  go(view: View, begin?: number): boolean;
  /** Goes to the target made `factor` times narrower around a time that stays where it is. */
  zoom(factor: number, around: number, begin?: number): boolean;
  /** Moves what is shown on to `time`. */
  step(time: number): void;
}

/** `begin` is the time of the movement's beginning, in ms of the page's clock; without it there is none. */
export function createCamera(first: View): Camera {
  let all = first;
  let least: number | undefined;
  let most = Infinity;
  let target = first;
  let shown = first;
  let from = first;
  let began: number | undefined;
  /** Of the last zoom: in a narrow view its time and place can no longer be told exactly, and errors would add up. */
  let anchor: { readonly view: View; readonly time: number; readonly share: number; readonly length: number } | undefined;

  function go(view: View, begin?: number): boolean {
    const next = limit(view, all, most);
    const same = sameView(next, target);
    if (same && begin !== undefined) return false;
    target = next;
    from = shown;
    began = begin === undefined || sameView(shown, next) ? undefined : begin;
    if (began === undefined) shown = next;
    return !same;
  }
  return {
    get target() {
      return target;
    },
    get shown() {
      return shown;
    },
    get moving() {
      return began !== undefined;
    },
    get whole() {
      return target.end - target.start >= longest(all, most) * 0.999;
    },
    bound(next, narrowest, widest = Infinity) {
      [all, least, most] = [next, narrowest, widest];
      const bounded = limit(target, all, most);
      if (bounded !== target) go(bounded);
    },
    go,
    zoom(factor, around, begin) {
      const size = target.end - target.start;
      const same = anchor?.view === target && Math.abs(anchor.time - around) <= size / 1000;
      const { time, share, length } = same ? anchor! : { time: around, share: (around - target.start) / size, length: size };
      const closest = zoomView(target, Infinity, time, least);
      const wanted = Math.max(closest.end - closest.start, Math.min(longest(all, most), length / factor));
      const start = time - wanted * share;
      const changed = go({ start, end: start + wanted }, begin);
      anchor = { view: target, time, share, length: wanted };
      return changed;
    },
    step(time) {
      if (began === undefined) return;
      const part = Math.min(1, Math.max(0, (time - began) / DURATION));
      shown = part < 1 ? between(from, target, 1 - (1 - part) ** 3) : target;
      if (part === 1) began = undefined;
    },
  };
}

/**
 * The view a `part` (0 to 1) of the way: its length changes by equal factors, and the time that has the same place
 * in both keeps that place all the way.
 */
export function between(from: View, to: View, part: number): View {
  const a = from.end - from.start;
  const b = to.end - to.start;
  const length = a * (b / a) ** part;
  const share = Math.abs(b - a) < a * 1e-6 ? part : (length - a) / (b - a);
  const start = from.start + (to.start - from.start) * share;
  return { start, end: start + length };
}

/** Alike to a hundred-millionth of their length: no pixel differs. */
export function sameView(a: View, b: View): boolean {
  const slack = (b.end - b.start) * 1e-8;
  return Math.abs(a.start - b.start) <= slack && Math.abs(a.end - b.end) <= slack;
}

const longest = (all: View, most: number) => Math.min(most, all.end - all.start);

/** No wider than all, and with its middle within all, so that at most half of it is empty. */
function limit(view: View, all: View, most: number): View {
  const length = Math.min(view.end - view.start, longest(all, most));
  const middle = view.start + (view.end - view.start) / 2;
  const bounded = Math.min(all.end, Math.max(all.start, middle));
  if (bounded === middle && length === view.end - view.start) return view;
  return { start: bounded - length / 2, end: bounded + length / 2 };
}
