import { show, TimeloomError } from "../../errors.js";
import type { EventAsk, ListAsk, StepAsk } from "../wire/ask.js";
import type { Engine } from "./engine.js";
import { allTexts, byTime, eventExpressions, type EventRow, toEventRow } from "./event-rows.js";
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
  const list = `${selectAll(engine, conditionsFor(listing))} ORDER BY ${orderOf(engine, 1)} LIMIT ${limit} OFFSET ${offset}`;
  const [counted, rows] = await Promise.all([engine.rows(count), limit > 0 ? engine.rows(listing.statement(list)) : []]);
  return { rows: rows.map((row) => toEventRow(row)), total: toInteger(counted[0]?.[0] ?? 0) };
}

function selectAll({ table }: Engine, conditions: string): string {
  const columns = eventExpressions(table, allTexts(table)).map((expression, index) => `${expression} AS tl_v${index}`);
  return `SELECT ${columns.join(", ")} FROM ${table.from} WHERE ${conditions}`;
}

/** Events that fulfil conditions without parameters, in the order of time. */
export async function listRows(engine: Engine, conditions: readonly string[], offset: number, limit: number): Promise<EventRow[]> {
  const sql = `${selectAll(engine, [engine.table.valid, ...conditions].join(" AND "))} ORDER BY ${orderOf(engine, 1)} LIMIT ${limit} OFFSET ${offset}`;
  return (await engine.rows({ sql, params: [] })).map((row) => toEventRow(row));
}

/** The events with these ids. */
export async function eventsById(engine: Engine, { ids }: EventAsk): Promise<readonly EventRow[]> {
  const { table, limits } = engine;
  within("number of ids", ids.length, 0, limits.ids);
  if (ids.length === 0) return [];
  const parameters = engine.parameters();
  const wanted = ids.map((id) => parameters.text(id)).join(", ");
  const rows = await engine.rows(parameters.statement(`${selectAll(engine, `${table.id} IN (${wanted}) AND ${table.valid}`)} LIMIT ${ids.length}`));
  return rows.map((row) => toEventRow(row));
}

/** Of events that take the same time no more than this are told apart. */
const MOST_TIES = 10_000;

/** The id of the next or previous event in the order of time; from an id that is none, of the first or last. */
export async function stepFrom(engine: Engine, groups: Groups, { from, step, group, where }: StepAsk): Promise<string | undefined> {
  const { table } = engine;
  const origin = from === undefined ? undefined : (await eventsById(engine, { ask: "event", ids: [from] }))[0];
  const first = async (conditions: readonly string[], limit: number): Promise<EventRow[]> => {
    const parameters = engine.parameters();
    const all = [table.valid, ...conditions, ...memberOf(engine, groups, group, parameters), ...conditionsOf(where, table, parameters)].join(" AND ");
    const columns = eventExpressions(table, { names: [], expressions: [] }).map((expression, index) => `${expression} AS tl_v${index}`);
    const rows = await engine.rows(parameters.statement(`SELECT ${columns.join(", ")} FROM ${table.from} WHERE ${all} ORDER BY ${orderOf(engine, step)} LIMIT ${limit}`));
    return rows.map((row) => toEventRow(row));
  };
  if (!origin) return (await first([], 1))[0]?.id;
  const [start, end, on] = [integer(origin.start), integer(origin.end), step > 0 ? ">" : "<"];
  // an engine may read a fraction in a statement otherwise than it gave it, so those of the same time are compared here
  const [ties, next] = await Promise.all([
    first([`${table.start} = ${start}`, `${table.end} = ${end}`], MOST_TIES + 1),
    first([`${table.start} ${on}= ${start}`, `(${table.start} ${on} ${start} OR ${table.end} ${on} ${end})`], 1),
  ]);
  if (ties.length > MOST_TIES) throw new TimeloomError("limit", `invalid step: more than ${MOST_TIES} events take the same time as ${show(from)}`);
  return (ties.find((row) => byTime(row, origin) * step > 0) ?? next[0])?.id;
}
