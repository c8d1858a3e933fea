import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { TimeloomError } from "../../../src/errors.js";
import type { Columns } from "../../../src/model/model.js";
import { httpSource } from "../../../src/source/http/http-source.js";
import { idsOf } from "./conformance.js";
import { respond } from "./respond.js";

// a machine may be busy with other tests
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const info = { timeloom: 1, ask: "info", version: "1", complete: true, count: 2, span: [0, 10], unplaced: 0, fields: [], categories: [] };
const titlesOf = ({ title, size }: Columns) => Array.from({ length: size }, (_, row) => title(row));

const events = { id: ["a", "b"], title: ["A", "B"], start: [0, 5], end: [0, 9], importance: [0.5, 1], group: [0, 0] };
const view = { timeloom: 1, ask: "view", version: "1", complete: true, level: 0, lo: 0, hi: 8, k: 8, groups: [""], counts: [1, 0, 0, 0, 0, 1, 0, 0], ended: [1, 0, 0, 0, 0, 0, 0, 0], started: [0], gone: [0], after: 0, events };
const query = { level: 0, lo: 0, hi: 8, k: 8 };

/** A server that gives one answer to a view, whatever it is. */
const sourceOf = (answer: unknown) => httpSource("/events", { fetch: respond((url) => (url.includes("ask=info") ? info : answer)) });

/** Any one piece of the answer, put in the place of something else. */
function replaceOne(value: unknown, path: readonly number[], by: unknown): unknown {
  if (path.length === 0 || typeof value !== "object" || value === null) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[path[0]! % keys.length]!;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[key] = replaceOne(copy[key], path.slice(1), by);
  return copy;
}

describe("a hostile server", () => {
  it("is read when it is none", async () => {
    const slice = await sourceOf(view).view(query);
    expect([...slice.counts, idsOf(slice.columns), slice.complete]).toEqual([1, 0, 0, 0, 0, 1, 0, 0, ["a", "b"], true]);
  });

  it("gives an error, or a slice that is well formed", async () => {
    const oddity = fc.oneof(fc.anything(), fc.constantFrom(null, -1, 0.5, NaN, 1e300, "", "__proto__", [], {}, Array.from({ length: 9 }, () => "x"), { length: 1e9 }, "\ud800", "<script>"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }), oddity, async (path, by) => {
        try {
          const slice = await sourceOf(JSON.parse(JSON.stringify(replaceOne(view, path, by) ?? null) ?? "null")).view(query);
          const cells = slice.groups.length * 8;
          expect([slice.counts.length, slice.spanning.length, slice.group.length]).toEqual([cells, slice.groups.length, slice.columns.size]);
          expect([...slice.group].every((index) => index < slice.groups.length)).toBe(true);
          expect([...slice.columns.start, ...slice.columns.end, slice.before, slice.after].every(Number.isFinite)).toBe(true);
          expect(titlesOf(slice.columns).every((title) => typeof title === "string")).toBe(true);
        } catch (error) {
          if (!(error instanceof TimeloomError)) throw error;
          expect(error.message.length).toBeLessThan(600);
        }
      }),
      { numRuns: 1_500, seed: 3 },
    );
  });

  it.each([
    ["no JSON", "<html>", "is not JSON; does the address lead to sqlHandler?"],
    ["another version", { ...view, timeloom: 2 }, "timeloom 2 is not 1"],
    ["another question's answer", { ...view, ask: "list" }, "is not view"],
    ["other bins", { ...view, hi: 9 }, "is not of the bins that were asked for"],
    ["counts that are too few", { ...view, counts: [1] }, "is not as long as it should be: 8"],
    ["a count that is none", { ...view, counts: [1, 0, 0, -3, 0, 1, 0, 0] }, "is not a number of events"],
    ["more that ended than began", { ...view, gone: [3] }, "counts more than began"],
    ["a group that is none", { ...view, events: { ...events, group: [0, 7] } }, "is not a number from 0 to 0"],
    ["an event twice", { ...view, events: { ...events, id: ["a", "a"] } }, "names an event twice"],
    ["an end before its start", { ...view, events: { ...events, end: [-1, 9] } }, "is before its start"],
  ])("is told apart: %s", async (_, answer, reason) => {
    await expect(sourceOf(answer).view(query)).rejects.toThrow(reason);
  });

  it("cannot fill the page", async () => {
    const source = httpSource("/events", { maxBytes: 10_000, fetch: respond((url) => (url.includes("ask=info") ? info : { ...view, more: "x".repeat(20_000) })) });
    await expect(source.view(query)).rejects.toThrow("longer than 10000 bytes");
  });

  it("costs a text, where a text is wrong, and nothing else", async () => {
    const slice = await sourceOf({ ...view, events: { ...events, date: ["nonsense", null], title: ["", "<b>B</b>"] } }).view(query);
    expect([idsOf(slice.columns), titlesOf(slice.columns), [...slice.columns.start]]).toEqual([["a", "b"], ["a", "<b>B</b>"], [0, 5]]);
  });
});
