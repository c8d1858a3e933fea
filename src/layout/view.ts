import { invalid, show } from "../errors.js";

/** A window on time, in ms since 1970 UTC; `start < end`, both finite. */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** The narrowest window that is ever shown: a hundredth of a millisecond a pixel has no use. */
export const NARROWEST = 10;
/** The widest: thirty thousand million years. */
export const WIDEST = 1e21;

/**
 * A view from two times in any order of magnitude.
 * @throws TimeloomError `invalid-view` when an end is not finite or the end is not after the start
 * @example
 * ```ts
 * toView(Date.UTC(2016, 0), Date.UTC(2017, 0));
 * ```
 */
export function toView(start: number, end: number): View {
  if (!Number.isFinite(start) || !Number.isFinite(end) || !(end > start)) {
    invalid("invalid-view", "view", start, `to ${show(end)}; both must be finite and the end after the start`);
  }
  return { start, end };
}

/**
 * The window that shows all of a span, with `margin` (a share of its length) on both sides. A single instant gets a day
 * around it.
 * @example
 * ```ts
 * fitView({ start: 0, end: 1000 }); // { start: -20, end: 1020 }
 * ```
 */
export function fitView(span: View | { readonly start: number; readonly end: number }, margin = 0.02): View {
  const length = span.end - span.start;
  const resolution = Math.max(Math.abs(span.start), Math.abs(span.end)) * 2 ** -44;
  const pad = length > 0 ? length * margin : Math.max(43_200_000, resolution);
  return { start: span.start - pad, end: span.end + pad };
}

/**
 * The view moved by a share of its own length: `panView(view, 0.5)` shows the next half.
 * @example
 * ```ts
 * panView({ start: 0, end: 100 }, 0.5); // { start: 50, end: 150 }
 * ```
 */
export function panView(view: View, share: number): View {
  const shift = (view.end - view.start) * share;
  return { start: view.start + shift, end: view.end + shift };
}

/**
 * The view made `factor` times narrower around a time that stays where it is: `zoomView(view, 2, t)` shows half.
 * The result is never narrower than `narrowest`, 10 ms (further from 1970, than float64 can tell apart) nor wider than 30 thousand million years.
 */
export function zoomView(view: View, factor: number, focus: number = (view.start + view.end) / 2, narrowest = NARROWEST): View {
  const length = view.end - view.start;
  const wanted = Math.min(WIDEST, Math.max(narrowestAt(focus, narrowest), length / factor));
  const share = (focus - view.start) / length;
  const start = focus - wanted * share;
  return { start, end: start + wanted };
}

/** Far from 1970 a float64 is coarser than a millisecond; a window must stay wider than a few of its steps. */
function narrowestAt(time: number, narrowest: number): number {
  return Math.max(narrowest, Math.abs(time) * 2 ** -40);
}

/** The view moved and, where it is too wide, narrowed so that it lies within `limits`. */
export function clampView(view: View, limits: View): View {
  const length = view.end - view.start;
  if (length >= limits.end - limits.start) return limits;
  if (view.start < limits.start) return { start: limits.start, end: limits.start + length };
  if (view.end > limits.end) return { start: limits.end - length, end: limits.end };
  return view;
}
