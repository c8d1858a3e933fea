import { expect, test } from "vitest";
import { planRequest } from "../../test/support/plan-cases.js";
import { curve } from "../representation/curve.js";
import { linear } from "../representation/linear.js";
import type { Representation } from "../representation/representation.js";
import { radial } from "../representation/radial.js";
import { spiral } from "../representation/spiral.js";
import { isRound } from "./geometry.js";

const trackOf = (representation: Representation, options: Parameters<typeof planRequest>[0] = {}) => representation.plan(planRequest(options)).tracks[0]!;

test("only what goes round once is round", () => {
  expect([radial, spiral, linear].map((representation) => isRound(trackOf(representation)))).toEqual([true, false, false]);
  // open at the top, for titles
  expect(isRound(trackOf(radial, { count: 3 }))).toBe(true);
  expect(isRound(trackOf(radial, { count: 8, width: 360 }))).toBe(true);
  for (const turns of [0.5, 2, 3, 7]) expect(isRound(trackOf(spiral, { turns })), `${turns} turns`).toBe(false);
  for (const name of ["wave", "arc", "s", "zigzag"]) expect(isRound(trackOf(curve, { curve: name })), name).toBe(false);
});
