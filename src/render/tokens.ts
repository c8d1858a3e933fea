import type { Paint } from "../scene/marks.js";

/** How many hues there are; a ninth category begins again with the first, and its symbol tells them apart. */
export const HUES = 8;

/**
 * The values of the paints. The hues were chosen by a search for the palette whose closest two
 * are furthest apart to the eye, to the three kinds of dichromats (after Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", TVCG 2009) and in lightness, each at
 * least 3:1 on surface, bands and eras; `tokens.test.ts` measures them. None stands for a side: the order only keeps the first few far apart.
 */
export const LIGHT: Readonly<Record<string, string>> = {
  ink: "#1b1d21",
  muted: "#575c64",
  faint: "#858b94",
  hairline: "#dfe2e6",
  surface: "#ffffff",
  band: "#f6f7f8",
  era: "#eef0f3",
  accent: "#0b5cad",
  danger: "#b3261e",
  "hue-0": "#126071",
  "hue-1": "#ae841f",
  "hue-2": "#9963a4",
  "hue-3": "#9a5736",
  "hue-4": "#399070",
  "hue-5": "#24354b",
  "hue-6": "#66450d",
  "hue-7": "#4d3481",
  "soft-0": "#d0dfe3",
  "soft-1": "#efe8d2",
  "soft-2": "#ebe0ed",
  "soft-3": "#ebddd7",
  "soft-4": "#d8eae2",
  "soft-5": "#d3d7db",
  "soft-6": "#e0dacf",
  "soft-7": "#dbd6e6",
};

/** The same in the dark theme; only the style sheet knows it, so that a static picture does not carry it. */
export const DARK: Readonly<Record<string, string>> = {
  ink: "#eceef1",
  muted: "#a9afb8",
  faint: "#7a818b",
  hairline: "#2d3239",
  surface: "#15181c",
  band: "#1b1f24",
  era: "#22272e",
  accent: "#82b8f4",
  danger: "#ff9289",
  "hue-0": "#5da0af",
  "hue-1": "#b8a558",
  "hue-2": "#d7acec",
  "hue-3": "#b97962",
  "hue-4": "#84dfb3",
  "hue-5": "#c6dffe",
  "hue-6": "#8e6928",
  "hue-7": "#836cb4",
  "soft-0": "#283b42",
  "soft-1": "#3f3d2c",
  "soft-2": "#473e52",
  "soft-3": "#40312e",
  "soft-4": "#324c43",
  "soft-5": "#434c57",
  "soft-6": "#332c1f",
  "soft-7": "#322e44",
};

/** The value of a paint in the light theme, for a picture without a style sheet. */
export function lightOf(paint: Paint): string {
  return (LIGHT[paint] ?? LIGHT.ink)!;
}
