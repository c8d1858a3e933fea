import { buildIfStale } from "../../scripts/build.mjs";

const ONCE = Symbol.for("timeloom.built");

/** Builds dist/ and site/ when they are older than what they are made from, once for all projects of a run. */
export default function setup(): Promise<void> {
  const shared = globalThis as { [ONCE]?: Promise<void> };
  shared[ONCE] ??= buildIfStale();
  return shared[ONCE];
}
