import type { Filter } from "../filter.js";
import type { Bins } from "./bins.js";
import type { Engine } from "./engine.js";
import { byImportance, eventExpressions, type EventRow, thinTexts, toEventRow } from "./event-rows.js";
import { groupExpression, type Groups } from "./groups.js";
import { integer, type Statement } from "./statement.js";
import { conditionsOf } from "./where.js";

/** So many times `k` of the events that go on from before the bins are sent: they may lie side by side. */
export const SPANNING = 4;

/** The first `k` of each group and bin, by the engine's own form. */
export function topStatement(engine: Engine, groups: Groups, bins: Bins, k: number, where: Filter | undefined): Statement {
  const { table } = engine;
  const parameters = engine.parameters();
  const [from, step] = [bins.from, bins.step].map(integer);
  const keys = [groupExpression(engine, groups, parameters), `(${table.start} - ${from}) - (${table.start} - ${from}) % ${step}`];
  const window = [table.valid, `${table.start} >= ${from}`, `${table.start} < ${integer(bins.to)}`, ...conditionsOf(where, table, parameters)];
  return parameters.statement(topOf(engine, keys, window, k));
}

/** The first of each group of those that began before the bins and had not ended; `since`: that began then or later. */
export function spanningStatement(engine: Engine, groups: Groups, bins: Bins, k: number, where: Filter | undefined, since?: bigint): Statement {
  const { table } = engine;
  const parameters = engine.parameters();
  const from = integer(bins.from);
  const window = [`${table.start} < ${from}`, `${table.end} > ${from}`, ...(since === undefined ? [] : [`${table.start} >= ${integer(since)}`]), ...conditionsOf(where, table, parameters)];
  return parameters.statement(topOf(engine, [groupExpression(engine, groups, parameters)], window, k * SPANNING));
}

function topOf({ table, dialect }: Engine, keys: readonly string[], conditions: readonly string[], k: number): string {
  const values = eventExpressions(table, thinTexts(table));
  return dialect.topK({ keys, values, importance: table.importance, start: table.start, id: dialect.byBytes(table.id), from: table.from, where: conditions.join(" AND "), k });
}

/** Rows of {@link topStatement} (with a slot) or {@link spanningStatement} as events. */
export function readTop(rows: readonly (readonly unknown[])[], groups: Groups, keys: 1 | 2): EventRow[] {
  return rows.map((row) => toEventRow(row.slice(keys), groups.indexOf(row[0])));
}

/** The first `k` of each group and bin, of more: parts of the data that answered for themselves are merged so. */
export function firstOf(rows: readonly EventRow[], k: number, bins: Bins | undefined): EventRow[] {
  const taken = new Map<string, number>();
  const seen = new Set<string>();
  return [...rows].sort(byImportance).filter(({ id, group, start }) => {
    const cell = `${group} ${bins ? bins.indexOf(start) : ""}`;
    const count = taken.get(cell) ?? 0;
    if (count >= k || seen.has(id)) return false;
    taken.set(cell, count + 1);
    seen.add(id);
    return true;
  });
}
