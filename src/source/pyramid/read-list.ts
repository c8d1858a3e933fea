import { floorTo } from "../sql/bins.js";
import type { Engine } from "../sql/engine.js";
import { byTime, type EventRow, toEventRow } from "../sql/event-rows.js";
import { within } from "../sql/limits.js";
import { eventsById, listRows } from "../sql/list.js";
import { integer, toInteger } from "../sql/statement.js";
import type { ListAsk } from "../wire/ask.js";
import { eventColumns } from "./build.js";
import { longWindows, type Pyramid, sumsBefore } from "./read-view.js";

/** Ms, rounded up, within what 64-bit integers hold: nothing whole lies between. */
const wholeFrom = (time: number): bigint => BigInt(Math.ceil(Math.min(2 ** 62, Math.max(-(2 ** 62), time))));

/**
 * A list of all events, or of those in a span, without reading what lies outside of it. It serves the lists that have neither a
 * filter nor a group; the table's own way does the others.
 */
export async function pyramidList(engine: Engine, pyramid: Pyramid, { start = -Infinity, end = Infinity, spanning = false, offset = 0, limit }: ListAsk): Promise<{ readonly rows: readonly EventRow[]; readonly total: number }> {
  within("limit", limit, 0, engine.limits.list);
  within("offset", offset, 0, Number.MAX_SAFE_INTEGER);
  const [from, to] = [wholeFrom(start), wholeFrom(end)];
  const [begun, before] = await Promise.all([
    end === Infinity ? pyramid.meta.count : countBefore(engine, pyramid, "start", to),
    start === -Infinity ? 0 : countBefore(engine, pyramid, spanning ? "last" : "start", from),
  ]);
  const total = Math.max(0, begun - before);
  if (limit === 0 || offset >= total) return { rows: [], total };
  if (start === -Infinity) {
    const near = await locate(engine, pyramid, offset);
    return { rows: await listRows(engine, [`${engine.table.start} >= ${integer(near.from)}`, `${engine.table.start} < ${integer(to)}`], near.offset, limit), total };
  }
  // whole numbers end after a time when they end after the whole number below it
  const early = spanning ? await goingOn(engine, pyramid, BigInt(Math.floor(start)), from, offset + limit) : [];
  const skipped = Math.max(0, offset - early.length);
  const later = await listRows(engine, [`${engine.table.start} >= ${integer(from)}`, `${engine.table.start} < ${integer(to)}`], skipped, limit);
  return { rows: [...early.slice(offset), ...later].slice(0, limit), total };
}

/** How many begin, or have their last ms, before a time: from the pyramid up to its bin, and from the table within it. */
async function countBefore(engine: Engine, { tables, meta }: Pyramid, time: "start" | "last", at: bigint): Promise<number> {
  const { table } = engine;
  const low = floorTo(at, meta.finest);
  const parameters = engine.parameters();
  const sum = parameters.statement(`SELECT SUM(${time === "start" ? "started" : "ended"}) AS tl_n FROM ${tables.counts} WHERE by_field = ${parameters.text("")} AND ${sumsBefore(meta, low)}`);
  const exact = `${table[time]} >= ${integer(low)} AND ${table[time]} < ${integer(at)}`;
  // beside the exact condition one on a bare column, so that an index can serve
  const bare = time === "start" ? exact : `${table.end} >= ${integer(low)} AND ${table.end} <= ${integer(at)} AND ${exact}`;
  const [whole, part] = await Promise.all([engine.rows(sum), engine.rows({ sql: `SELECT COUNT(*) AS tl_n FROM ${table.from} WHERE ${table.valid} AND ${bare}`, params: [] })]);
  return toInteger(whole[0]?.[0] ?? 0) + toInteger(part[0]?.[0] ?? 0);
}

/** The finest bin that the event with a number in the order of time begins in, and its number within it. */
async function locate(engine: Engine, { tables, meta }: Pyramid, offset: number): Promise<{ readonly from: bigint; readonly offset: number }> {
  let from = -(1n << 62n);
  let to = 1n << 62n;
  let left = offset;
  for (const level of new Set([meta.coarsest, meta.finest])) {
    const parameters = engine.parameters();
    const window = `at_ms >= ${integer(from)} AND at_ms < ${integer(to)}`;
    const rows = await engine.rows(parameters.statement(`SELECT at_ms AS tl_at, SUM(started) AS tl_n FROM ${tables.counts} WHERE by_field = ${parameters.text("")} AND lvl = ${integer(level)} AND ${window} GROUP BY tl_at ORDER BY tl_at`));
    for (const [at, n] of rows) {
      const count = toInteger(n);
      if (left < count) {
        from = BigInt(toInteger(at));
        to = from + (1n << BigInt(level));
        break;
      }
      left -= count;
    }
  }
  return { from, offset: left };
}

/** The first of those that began before a time and end after another, in the order of time. */
async function goingOn(engine: Engine, { tables, meta }: Pyramid, after: bigint, before: bigint, most: number): Promise<EventRow[]> {
  const { table, dialect } = engine;
  if (most > engine.limits.list) within("offset with limit", most, 0, engine.limits.list);
  const order = `start_ms, end_ms, importance DESC, ${dialect.byBytes("id")}`;
  const long = `SELECT ${eventColumns(table).join(", ")} FROM ${tables.long} WHERE ${longWindows(meta, after)} AND start_ms < ${integer(before)} ORDER BY ${order} LIMIT ${most}`;
  const length = `${table.end} - ${table.start} <= ${integer(1n << BigInt(meta.finest))}`;
  const [ofLong, short] = await Promise.all([
    engine.rows({ sql: long, params: [] }),
    listRows(engine, [`${table.start} >= ${integer(after - (1n << BigInt(meta.finest)))}`, `${table.start} < ${integer(before)}`, `${table.end} > ${integer(after)}`, length], 0, most),
  ]);
  const first = [...ofLong.map((row) => ({ row: toEventRow(row), whole: undefined })), ...short.map((row) => ({ row, whole: row }))].sort((a, b) => byTime(a.row, b.row)).slice(0, most);
  const missing = first.flatMap(({ row, whole }) => (whole ? [] : row.id));
  const found = new Map<string, EventRow>();
  for (let at = 0; at < missing.length; at += engine.limits.ids) for (const row of await eventsById(engine, { ask: "event", ids: missing.slice(at, at + engine.limits.ids) })) found.set(row.id, row);
  return first.flatMap(({ row, whole }) => whole ?? found.get(row.id) ?? []);
}
