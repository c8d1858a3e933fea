import type { Font } from "./measure.js";

/** The fonts of a figure, and the height of a line in all of them, in pixels. */
export const LABEL: Font = { size: 13, weight: 400 };
export const STRONG: Font = { size: 13, weight: 600 };
export const AXIS: Font = { size: 12, weight: 400 };
export const OUTER: Font = { size: 12, weight: 600 };
export const BAND: Font = { size: 13, weight: 600 };
export const LINE_HEIGHT = 16;
