import type { EventAsk, ListAsk, StepAsk } from "../wire/ask.js";
import type { Engine } from "./engine.js";
import { allTexts, eventExpressions, type EventRow, toEventRow } from "./event-rows.js";
import { groupExpression, type Groups } from "./groups.js";
import { within } from "./limits.js";
import { integer, type Parameters, toInteger } from "./statement.js";
import { ceiling, conditionsOf } from "./where.js";

/** The order of time, forward or back. */
function orderOf({ table, dialect }: Engine, step: 1 | -1): string {
  const [on, back] = step > 0 ? ["", " DESC"] : [" DESC", ""];
  return `${table.start}${on}, ${table.end}${on}, ${table.importance}${back}, ${dialect.byBytes(table.id)}${on}`;
}

function memberOf(engine: Engine, groups: Groups, group: string | undefined, parameters: Parameters): string[] {
  return group === undefined ? [] : [`${groupExpression(engine, groups, parameters)} = ${parameters.text(group)}`];
}

/** Events in the order of time, and how many there are in all. */
export async function listEvents(engine: Engine, groups: Groups, ask: ListAsk): Promise<{ readonly rows: readonly EventRow[]; readonly total: number }> {
  const { table, limits } = engine;
  const { start = -Infinity, end = Infinity, spanning, group, where, offset = 0, limit } = ask;
  within("limit", limit, 0, limits.list);
  within("offset", offset, 0, Number.MAX_SAFE_INTEGER);
  const conditionsFor = (parameters: Parameters): string => {
    const from = start === -Infinity ? [] : [spanning ? `(${table.start} >= ${ceiling(start)} OR ${table.end} > ${ceiling(Math.floor(start))})` : `${table.start} >= ${ceiling(start)}`];
    const to = end === Infinity ? [] : [`${table.start} < ${ceiling(end)}`];
    return [table.valid, ...from, ...to, ...memberOf(engine, groups, group, parameters), ...conditionsOf(where, table, parameters)].join(" AND ");
  };
  const counting = engine.parameters();
  const listing = engine.parameters();
  const count = counting.statement(`SELECT COUNT(*) AS tl_n FROM ${table.from} WHERE ${conditionsFor(counting)}`);
  const columns = eventExpressions(table, allTexts(table)).map((expression, index) => `${expression} AS tl_v${index}`);
  const list = `SELECT ${columns.join(", ")} FROM ${table.from} WHERE ${conditionsFor(listing)} ORDER BY ${orderOf(engine, 1)} LIMIT ${limit} OFFSET ${offset}`;
  const [counted, rows] = await Promise.all([engine.rows(count), limit > 0 ? engine.rows(listing.statement(list)) : []]);
  return { rows: rows.map((row) => toEventRow(row)), total: toInteger(counted[0]?.[0] ?? 0) };
}

/** The events with these ids. */
export async function eventsById(engine: Engine, { ids }: EventAsk): Promise<readonly EventRow[]> {
  const { table, limits } = engine;
  within("number of ids", ids.length, 0, limits.ids);
  if (ids.length === 0) return [];
  const parameters = engine.parameters();
  const wanted = ids.map((id) => parameters.text(id)).join(", ");
  const columns = eventExpressions(table, allTexts(table)).map((expression, index) => `${expression} AS tl_v${index}`);
  const rows = await engine.rows(parameters.statement(`SELECT ${columns.join(", ")} FROM ${table.from} WHERE ${table.id} IN (${wanted}) AND ${table.valid} LIMIT ${ids.length}`));
  return rows.map((row) => toEventRow(row));
}

/** The id of the next or previous event in the order of time; from an id that is none, of the first or last. */
export async function stepFrom(engine: Engine, groups: Groups, { from, step, group, where }: StepAsk): Promise<string | undefined> {
  const { table, dialect } = engine;
  const origin = from === undefined ? undefined : (await eventsById(engine, { ask: "event", ids: [from] }))[0];
  const parameters = engine.parameters();
  const conditions = [table.valid, ...memberOf(engine, groups, group, parameters), ...conditionsOf(where, table, parameters)];
  if (origin) {
    const [more, less] = step > 0 ? [">", "<"] : ["<", ">"];
    const [start, end] = [origin.start, origin.end].map(integer);
    const importance = `CAST(${origin.importance.toExponential()} AS ${dialect.double})`;
    const id = `${dialect.byBytes(table.id)} ${more} ${parameters.text(origin.id)}`;
    const later = `${table.importance} ${less} ${importance} OR (${table.importance} = ${importance} AND ${id})`;
    conditions.push(`${table.start} ${more}= ${start}`, `(${table.start} ${more} ${start} OR (${table.start} = ${start} AND (${table.end} ${more} ${end} OR (${table.end} = ${end} AND (${later})))))`);
  }
  const rows = await engine.rows(parameters.statement(`SELECT ${table.id} AS tl_id FROM ${table.from} WHERE ${conditions.join(" AND ")} ORDER BY ${orderOf(engine, step)} LIMIT 1`));
  return rows[0] && String(rows[0][0]);
}
