import { describe, expect, it } from "vitest";
import { DARK, HUES, LIGHT, lightOf } from "./tokens.js";

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const linear = (hex: string) => [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
type Triple = readonly [number, number, number];
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const lightness = (hex: string) => 116 * Math.cbrt(luminance(linear(hex))) - 16;
/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
/** Ottosson's OKLab. */
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}
/** Machado et al. 2009, severity 1, on linear RGB. */
const SIGHTS: Record<string, readonly Triple[]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
function seen(hex: string, sight: readonly Triple[]): Triple {
  const rgb = linear(hex);
  return oklab(sight.map((row) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]))) as unknown as Triple);
}
const hues = Array.from({ length: HUES }, (_, index) => `hue-${index}`);
const pairs = hues.flatMap((a, i) => hues.slice(0, i).map((b) => [a, b] as const));

describe.each([["light", LIGHT], ["dark", DARK]] as const)("paints in the %s theme", (_, theme) => {
  const value = (paint: string) => theme[paint]!;
  const grounds = ["surface", "band", "era"];

  it("keeps text at 4.5:1 on every ground", () => {
    for (const ground of [...grounds, ...hues.map((hue) => hue.replace("hue", "soft"))]) expect(contrast(value("ink"), value(ground)), ground).toBeGreaterThan(7);
    for (const ground of grounds) for (const paint of ["muted", "accent", "danger"]) expect(contrast(value(paint), value(ground)), `${paint} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
  it("keeps marks at 3:1, hues on every ground", () => {
    for (const ground of grounds) for (const hue of hues) expect(contrast(value(hue), value(ground)), `${hue} on ${ground}`).toBeGreaterThanOrEqual(3);
    for (const paint of ["faint", "accent", "danger"]) expect(contrast(value(paint), value("surface")), paint).toBeGreaterThanOrEqual(3);
  });
  it("keeps a hue apart from its own tint", () => {
    for (const hue of hues) expect(contrast(value(hue), value(hue.replace("hue", "soft"))), hue).toBeGreaterThan(2);
  });
  it.each(Object.entries(SIGHTS))("keeps hues apart: %s", (_name, sight) => {
    for (const [a, b] of pairs) {
      const [p, q] = [seen(value(a), sight), seen(value(b), sight)];
      expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]), `${a} and ${b}`).toBeGreaterThan(0.075);
    }
  });
  it("keeps hues apart in greyscale", () => {
    const steps = hues.map((hue) => lightness(value(hue))).sort((a, b) => a - b);
    for (let index = 1; index < steps.length; index++) expect(steps[index]! - steps[index - 1]!).toBeGreaterThan(3.5);
  });
});

it("has a value for each paint, and ink for one that does not exist", () => {
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT));
  for (const hex of [...Object.values(LIGHT), ...Object.values(DARK)]) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  expect(lightOf("hue-3")).toBe("#9a5736");
  expect(lightOf("hue-99")).toBe(LIGHT.ink);
});
