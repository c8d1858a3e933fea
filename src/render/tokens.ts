import type { Paint } from "../scene/marks.js";

/** How many hues there are; a ninth category begins again with the first, and its symbol tells them apart. */
export const HUES = 8;

/**
 * The values of the paints, `[light, dark]`. The hues were chosen by a search for the palette whose closest two
 * are furthest apart to the eye, to the three kinds of dichromats (after Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", TVCG 2009) and in lightness, each at
 * least 3:1 on the surface; `tokens.test.ts` measures them. None stands for a side: the order only keeps the first few far apart.
 */
export const PAINTS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  ink: ["#1b1d21", "#eceef1"],
  muted: ["#575c64", "#a9afb8"],
  faint: ["#858b94", "#7a818b"],
  hairline: ["#dfe2e6", "#2d3239"],
  surface: ["#ffffff", "#15181c"],
  band: ["#f6f7f8", "#1b1f24"],
  era: ["#eef0f3", "#22272e"],
  accent: ["#0b5cad", "#82b8f4"],
  danger: ["#b3261e", "#ff9289"],
  "hue-0": ["#126071", "#5da0af"],
  "hue-1": ["#ad8c1e", "#b8a558"],
  "hue-2": ["#9b65a4", "#d7acec"],
  "hue-3": ["#9a5736", "#b97962"],
  "hue-4": ["#3a9670", "#84dfb3"],
  "hue-5": ["#24354b", "#c6dffe"],
  "hue-6": ["#66450d", "#896429"],
  "hue-7": ["#4d3481", "#836cb4"],
  "soft-0": ["#d0dfe3", "#283b42"],
  "soft-1": ["#efe8d2", "#3f3d2c"],
  "soft-2": ["#ebe0ed", "#473e52"],
  "soft-3": ["#ebddd7", "#40312e"],
  "soft-4": ["#d8eae2", "#324c43"],
  "soft-5": ["#d3d7db", "#434c57"],
  "soft-6": ["#e0dacf", "#332c1f"],
  "soft-7": ["#dbd6e6", "#322e44"],
};

/** The value of a paint in the light theme, for a picture without a style sheet. */
export function lightOf(paint: Paint): string {
  return (PAINTS[paint] ?? PAINTS.ink!)[0];
}
