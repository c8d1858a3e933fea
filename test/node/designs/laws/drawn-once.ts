import { expect } from "vitest";
import type { Box } from "../../../../src/layout/layout.js";
import type { Mark } from "../../../../src/scene/marks.js";
import type { Drawn } from "../kit.js";
import { meets } from "./boxes.js";
import { inView } from "./wanted.js";

const counted = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Every event in view is drawn once in each of its facets, or counted once in a run. */
export function drawnOnce(drawn: Drawn): void {
  const { layout, scene, slice } = drawn;
  const { items, runs, counts } = layout;
  const wanted = inView(drawn);
  const keys = new Set(wanted.map(({ event, band }) => `${event.id} ${band}`));
  const placed = items.map(({ id, band }) => `${id} ${band}`);
  expect(placed.filter((key) => !keys.has(key)), "drawn, and not in view").toEqual([]);
  expect(new Set(placed).size, "drawn twice").toBe(placed.length);
  expect(new Set(items.map(({ key }) => key)).size, "keys of items").toBe(items.length);
  const left = counted(wanted.filter(({ event, band }) => !placed.includes(`${event.id} ${band}`)).map(({ event }) => event.id));
  const total = [...left.values()].reduce((sum, count) => sum + count, 0);
  expect(runs.reduce((sum, { count }) => sum + count, 0), "counted in runs").toBe(total);
  for (const run of runs) expect(run.ids.length).toBe(Math.min(200, run.count));
  const named = counted(runs.flatMap(({ ids }) => ids));
  for (const [id, count] of named) expect(count, `${id} in runs`).toBeLessThanOrEqual(left.get(id) ?? 0);
  if (!slice.repeated && new Set(wanted.map(({ band }) => band)).size < 2) {
    const starts = new Map(wanted.map(({ event, start }) => [event.id, start]));
    for (const { key, ids } of runs) expect(ids.every((id, index) => index === 0 || starts.get(ids[index - 1]!)! <= starts.get(id)!), `ids of run ${key} in the order of time`).toBe(true);
  }
  if (runs.every(({ count }) => count <= 200)) expect([...named].sort()).toEqual([...left].sort());
  expect(counts).toMatchObject({ inView: wanted.length, placed: items.length, hidden: total, unlabelled: items.filter(({ label }) => !label?.lines.length).length });
  expect(counts.before + counts.inView + counts.after, "before, in view and after").toBe(slice.columns.size);
  // and the scene shows them: under keys of their own, where they can be seen
  expect(new Set([...scene.marks, ...scene.frame].map(({ kind, key }) => `${kind} ${key}`)).size, "keys of marks").toBe(scene.marks.length + scene.frame.length);
  const bodies = new Map<string, Mark[]>();
  for (const mark of scene.marks) if (mark.item !== undefined && mark.role !== "label" && mark.role !== "stem" && !bodies.get(mark.item)?.push(mark)) bodies.set(mark.item, [mark]);
  for (const { id, key } of items) {
    const seen = (bodies.get(id) ?? []).filter((mark) => meets(boundsOf(mark), scene.plot, mark.stroke ? -(mark.strokeWidth ?? 1) / 2 : 0));
    expect(seen.length, `${key} can be seen`).toBeGreaterThan(0);
  }
  expect(new Set(scene.marks.flatMap(({ run }) => run ?? []))).toEqual(new Set(runs.map(({ key }) => key)));
  expect(new Set(scene.marks.flatMap(({ item }) => item ?? []))).toEqual(new Set(items.map(({ id }) => id)));
  expect(new Set(runs.map(({ key }) => key)).size, "keys of runs").toBe(runs.length);
}

function boundsOf(mark: Mark): Box {
  if (mark.kind === "rect") return mark;
  if (mark.kind === "disc") return { x: mark.x - mark.radius, y: mark.y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius };
  if (mark.kind === "text") return { x: mark.x, y: mark.y, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  mark.points.forEach((value, index) => {
    if (index % 2) [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
    else [left, right] = [Math.min(left, value), Math.max(right, value)];
  });
  return { x: left, y: top, width: right - left, height: bottom - top };
}
