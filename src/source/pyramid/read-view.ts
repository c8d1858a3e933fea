import { AFTER, BEFORE, type Bins, floorTo } from "../sql/bins.js";
import { countInto } from "../sql/count.js";
import type { Engine } from "../sql/engine.js";
import { byImportance, type EventRow, toEventRow } from "../sql/event-rows.js";
import type { Groups } from "../sql/groups.js";
import type { Viewed } from "../sql/raw-view.js";
import { integer, type Statement, toInteger } from "../sql/statement.js";
import { Tally } from "../sql/tally.js";
import { firstOf, readTop, SPANNING, spanningStatement, topStatement } from "../sql/top.js";
import { eventColumns, fieldColumn } from "./build.js";
import type { PyramidMeta } from "./meta.js";
import { classesOf, type PyramidTables } from "./tables.js";

export interface Pyramid {
  readonly tables: PyramidTables;
  readonly meta: PyramidMeta;
}

/**
 * A view from a pyramid: work that grows with the bins, not with the events. Bins shorter than its finest are counted in the
 * table, within the finest bins around them; what lies outside is known from the pyramid in any case.
 */
export async function pyramidView(engine: Engine, { tables, meta }: Pyramid, groups: Groups, bins: Bins, k: number): Promise<Viewed> {
  const level = Math.min(meta.coarsest, Math.max(meta.finest, bins.level));
  const fine = bins.level < meta.finest;
  const from = floorTo(bins.from, level);
  const to = floorTo(bins.to + 2n ** BigInt(level) - 1n, level);
  const around: Bins = { ...bins, from, to };
  const tally = new Tally(groups, bins);
  const outer = new Tally(groups, { ...around, level, count: Number((to - from) >> BigInt(level)), indexOf: (time) => Math.floor((time - Number(from)) / 2 ** level) });
  const [counted, first, long, short] = await Promise.all([
    engine.rows(countsStatement(engine, tables, meta, groups, level, from, to)),
    engine.rows(fine ? topStatement(engine, groups, bins, k, undefined) : topRows(engine, tables, groups, level, from, to)),
    engine.rows(longStatement(engine, tables, meta, groups, bins, k)),
    engine.rows(spanningStatement(engine, groups, bins, k, undefined, bins.from - 2n ** BigInt(meta.finest))),
    fine && countInto(tally, engine, undefined, { from, to }),
  ]);
  for (const [group, slot, starts, ends] of counted) {
    const [at, started, ended] = [slot, starts, ends].map(toInteger) as [number, number, number];
    outer.add(group, at, started, ended);
    if (!fine || at < 0) tally.add(group, at, started, ended);
  }
  const top = fine ? readTop(first, groups, 2) : first.map((row) => toEventRow(row.slice(1), groups.indexOf(row[0])));
  // long and short events are told apart by their length, so that none comes twice
  const spanning = [...readTop(long, groups, 1), ...readTop(short, groups, 1).filter((row) => row.end - row.start <= 2 ** meta.finest)];
  const events: EventRow[] = [...firstOf(top, k, bins), ...firstOf(spanning, k * SPANNING, undefined)].sort(byImportance);
  const [starts, ends] = tally.totals;
  const [starts2, ends2] = outer.totals;
  return { tally, events, sound: [starts, ends, starts2, ends2].every((total) => total === meta.count) };
}

/** As few bins as hold all before a multiple of a finest bin: of each level one at the most, and of the coarsest all the rest. */
export function sumsBefore({ finest, coarsest }: PyramidMeta, at: bigint): string {
  const pieces: string[] = [];
  let low = at;
  for (let level = finest; level < coarsest; level++) {
    if ((low >> BigInt(level)) & 1n) pieces.push(`(lvl = ${integer(level)} AND at_ms = ${integer((low -= 1n << BigInt(level)))})`);
  }
  return `(${[...pieces, `(lvl = ${integer(coarsest)} AND at_ms < ${integer(low)})`].join(" OR ")})`;
}

/**
 * Counts of a level in `[from, to)`, and what lies before and after in as few bins as hold it: of each coarser level one at the
 * most, and of the coarsest all the rest. In one statement, so that a part that is missing is missing from all of it.
 */
function countsStatement(engine: Engine, { counts }: PyramidTables, { coarsest }: PyramidMeta, { by }: Groups, level: number, from: bigint, to: bigint): Statement {
  const parameters = engine.parameters();
  const pieces = [`(lvl = ${integer(level)} AND at_ms >= ${integer(from)} AND at_ms < ${integer(to)})`];
  let [low, high] = [from, to];
  for (let at = level; at < coarsest; at++) {
    const step = 1n << BigInt(at);
    if ((low >> BigInt(at)) & 1n) pieces.push(`(lvl = ${integer(at)} AND at_ms = ${integer((low -= step))})`);
    if ((high >> BigInt(at)) & 1n) {
      pieces.push(`(lvl = ${integer(at)} AND at_ms = ${integer(high)})`);
      high += step;
    }
  }
  pieces.push(`(lvl = ${integer(coarsest)} AND (at_ms < ${integer(low)} OR at_ms >= ${integer(high)}))`);
  const slot = `CASE WHEN at_ms < ${integer(from)} THEN ${integer(BEFORE)} WHEN at_ms >= ${integer(to)} THEN ${integer(AFTER)} ELSE at_ms - ${integer(from)} END`;
  return parameters.statement(
    `SELECT grp AS tl_group, ${slot} AS tl_slot, SUM(started) AS tl_starts, SUM(ended) AS tl_ends FROM ${counts} WHERE by_field = ${parameters.text(by ?? "")} AND (${pieces.join(" OR ")}) GROUP BY tl_group, tl_slot`,
  );
}

function topRows(engine: Engine, { top }: PyramidTables, { by }: Groups, level: number, from: bigint, to: bigint): Statement {
  const parameters = engine.parameters();
  const columns = ["grp", ...eventColumns(engine.table)].join(", ");
  return parameters.statement(`SELECT ${columns} FROM ${top} WHERE by_field = ${parameters.text(by ?? "")} AND lvl = ${integer(level)} AND at_ms >= ${integer(from)} AND at_ms < ${integer(to)}`);
}

/** Where a length is of class `c`, what goes on at a time began less than `2 ** c` ms before: no more than twice as many rows are read as are found. */
export function longWindows({ finest, coarsest }: PyramidMeta, at: bigint): string {
  const { first, last } = classesOf(finest, coarsest);
  const windows: string[] = [];
  for (let length = first; length < last; length++) windows.push(`(class = ${integer(length)} AND start_ms > ${integer(at - (1n << BigInt(length)))} AND start_ms < ${integer(at)})`);
  return `(${windows.join(" OR ")} OR (class = ${integer(last)} AND start_ms < ${integer(at)})) AND end_ms > ${integer(at)}`;
}

function longStatement({ dialect, table }: Engine, { long }: PyramidTables, meta: PyramidMeta, { by }: Groups, bins: Bins, k: number): Statement {
  const keys = [by === undefined ? `CAST('' AS ${dialect.text})` : `by_${fieldColumn(by)}`];
  const where = longWindows(meta, bins.from);
  return { sql: dialect.topK({ keys, values: eventColumns(table), importance: "importance", start: "start_ms", id: dialect.byBytes("id"), from: long, where, k: k * SPANNING }), params: [] };
}
