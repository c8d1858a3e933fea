import { expect } from "vitest";
import type { Drawn } from "../kit.js";

/** Every number of a layout and its scene, wherever it is, is a number. */
export function sound({ layout, scene }: Drawn): void {
  expect(numbers(layout).filter(Number.isNaN), "NaN in the layout").toEqual([]);
  expect(numbers(scene).filter((value) => !Number.isFinite(value)), "numbers of the scene").toEqual([]);
}

function numbers(value: unknown, found: number[] = []): number[] {
  if (typeof value === "number") found.push(value);
  else if (ArrayBuffer.isView(value)) return found;
  else if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) numbers(entry, found);
  return found;
}
