import type { Filter } from "../filter.js";
import { AFTER, BEFORE, type Bins } from "./bins.js";
import type { Engine } from "./engine.js";
import { groupExpression, type Groups } from "./groups.js";
import { integer, type Statement, toInteger } from "./statement.js";
import type { Tally } from "./tally.js";
import { conditionsOf } from "./where.js";

/** Which rows are counted: all, or those whose time lies in a window. */
export interface CountWindow {
  readonly from: bigint;
  readonly to: bigint;
}

/**
 * Counts rows by group and bin of one of their times. The same text for every engine: 64-bit integers, and a remainder
 * in place of a division, which engines round in their own ways.
 */
export function countStatement(engine: Engine, groups: Groups, bins: Bins, time: "start" | "last", where: Filter | undefined, window?: CountWindow): Statement {
  const { table } = engine;
  const parameters = engine.parameters();
  const [at, from, to, step] = [table[time], ...[bins.from, bins.to, bins.step].map(integer)] as [string, string, string, string];
  const slot = `CASE WHEN ${at} < ${from} THEN ${integer(BEFORE)} WHEN ${at} >= ${to} THEN ${integer(AFTER)} ELSE (${at} - ${from}) - (${at} - ${from}) % ${step} END`;
  const group = groupExpression(engine, groups, parameters);
  const conditions = [table.valid, ...(window ? windowOf(engine, time, window) : []), ...conditionsOf(where, table, parameters)].join(" AND ");
  const most = groups.names.length * (bins.count + 2) + 1;
  if (table.shard === undefined) {
    return parameters.statement(`SELECT ${group} AS tl_group, ${slot} AS tl_slot, COUNT(*) AS tl_n FROM ${table.from} WHERE ${conditions} GROUP BY tl_group, tl_slot LIMIT ${most}`);
  }
  const part = `SELECT ${group} AS tl_group, ${slot} AS tl_slot, ${table.shard} AS tl_shard, COUNT(*) AS tl_n FROM ${table.from} WHERE ${conditions} GROUP BY tl_group, tl_slot, tl_shard`;
  return parameters.statement(`SELECT tl_group, tl_slot, SUM(tl_n) AS tl_sum FROM (${part}) AS tl_parts GROUP BY tl_group, tl_slot LIMIT ${most}`);
}

/** With a condition on a bare column beside the exact one, so that an index can serve. */
function windowOf({ table }: Engine, time: "start" | "last", { from, to }: CountWindow): string[] {
  const exact = `${table[time]} >= ${integer(from)} AND ${table[time]} < ${integer(to)}`;
  return time === "start" || table.last === table.start ? [exact] : [`${table.end} >= ${integer(from)} AND ${table.end} <= ${integer(to)}`, exact];
}

/** Counts starts and ends at once, each by a statement of its own. */
export async function countInto(tally: Tally, engine: Engine, where: Filter | undefined, window?: CountWindow): Promise<void> {
  const { groups, bins } = tally;
  const [starts, ends] = await Promise.all((["start", "last"] as const).map((time) => engine.rows(countStatement(engine, groups, bins, time, where, window))));
  for (const [group, slot, n] of starts!) tally.add(group, toInteger(slot), toInteger(n), 0);
  for (const [group, slot, n] of ends!) tally.add(group, toInteger(slot), 0, toInteger(n));
}
