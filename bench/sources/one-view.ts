// One view of so many events, with the pyramid and by plain GROUP BY; then one node is killed.
// node bench/sources/run.mjs one-view duckdb|clickhouse|postgres [events] [rounds]
import { toTile } from "../../src/source/http/tiles.js";
import { sqlHandler, type SqlHandlerOptions } from "../../src/source/sql/sql-handler.js";
import { toBins } from "../../src/source/sql/bins.js";
import { countStatement } from "../../src/source/sql/count.js";
import { createEngine } from "../../src/source/sql/engine.js";
import { toGroups } from "../../src/source/sql/groups.js";
import { SQL_LIMITS } from "../../src/source/sql/limits.js";
import { toDialect } from "../../src/source/sql/dialect.js";
import { toTable } from "../../src/source/sql/table.js";
import { MADE_TABLE } from "./made-events.js";
import * as subjects from "./subjects.js";

const [engine = "duckdb", size = "10000000", rounds = "5"] = process.argv.slice(2);
const subject = await subjects[engine as keyof typeof subjects](Number(size));
console.log(`${engine}, ${Number(size).toLocaleString("en")} events: loaded in ${subject.loaded.toFixed(1)} s, pyramid built in ${subject.built.toFixed(1)} s`);

const YEAR = 31_556_952_000;
/** Ms of time on 1200 pixels, bins of 48 pixels or more, as a timeline asks. */
const VIEWS = { "125 years": 125 * YEAR, "10 years": 10 * YEAR, "1 year": YEAR, "1 month": YEAR / 12, "1 day": YEAR / 365 };

function queryOf(length: number, turn: number) {
  const level = Math.ceil(Math.log2((length / 1200) * 48));
  const start = length > 100 * YEAR ? -2_208_988_800_000 : -10 * YEAR + turn * length;
  const width = 2 ** level;
  return toTile({ level, lo: Math.floor(start / width), hi: Math.floor((start + length) / width) + 1, by: "category", k: 8 });
}

const table = { ...MADE_TABLE, shard: subject.shard };
const base: SqlHandlerOptions = { run: subject.run, table, dialect: subject.dialect, answers: 0, onError: console.error };
const plain = sqlHandler({ ...base, version: "1" });
const pyramid = sqlHandler({ ...base, pyramid: "pyramid", nodes: subject.nodes });

const dialect = toDialect(subject.dialect);
const bare = createEngine(subject.run, { table: toTable(table, dialect), dialect, limits: SQL_LIMITS }, undefined, false);
const groups = toGroups("category", Array.from({ length: 12 }, (_, index) => `c${index}`), [], 64);

type Counted = { complete: boolean; counts: number[]; ended: number[]; started: number[]; gone: number[]; after: number; events: { id: string[] } };
const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

for (const [name, length] of Object.entries(VIEWS)) {
  const times: Record<string, number[]> = { pyramid: [], plain: [], counts: [] };
  let bytes = 0;
  for (let turn = 0; turn <= Number(rounds); turn++) {
    const query = queryOf(length, turn);
    const answers: Counted[] = [];
    for (const [way, handler] of Object.entries({ pyramid, plain })) {
      const began = performance.now();
      const { body } = await handler(query);
      if (turn > 0) times[way]!.push(performance.now() - began);
      bytes = body.length;
      answers.push(JSON.parse(body) as Counted);
    }
    const began = performance.now();
    await bare.rows(countStatement(bare, groups, toBins(query, SQL_LIMITS), "start", undefined));
    if (turn > 0) times.counts!.push(performance.now() - began);
    const [a, b] = answers.map(({ counts, ended, started, gone, after, complete }) => JSON.stringify({ counts, ended, started, gone, after, complete }));
    if (a !== b || !answers[0]!.complete) throw new Error(`${name}: the two ways differ: ${a!.slice(0, 200)} ${b!.slice(0, 200)}`);
  }
  const [withPyramid, byPlain, counts] = [times.pyramid!, times.plain!, times.counts!].map(median) as [number, number, number];
  console.log(`${name.padEnd(10)} pyramid ${withPyramid.toFixed(0).padStart(6)} ms   plain ${byPlain.toFixed(0).padStart(6)} ms   ratio ${(withPyramid / byPlain).toFixed(3)}   (counts of starts alone, plain: ${counts.toFixed(0)} ms; ${(bytes / 1024).toFixed(0)} kB)`);
}

if (subject.killOne) {
  await subject.killOne();
  const quiet = { ...base, onError: undefined, pyramid: "pyramid", nodes: subject.nodes };
  for (const [way, handler] of Object.entries({ "with the pyramid": sqlHandler(quiet), plain: sqlHandler({ ...base, onError: undefined, version: "1" }), "missing: partial": sqlHandler({ ...quiet, missing: "partial" }) })) {
    const { status, body } = await handler(queryOf(125 * YEAR, 0));
    const { complete, counts, started, after, error } = JSON.parse(body) as Partial<Counted> & { error?: unknown };
    const sum = (list: number[] = []) => list.reduce((total, count) => total + count, 0);
    console.log(`one node killed, ${way}: ${status} ${error ? JSON.stringify(error) : `complete: ${complete}, ${sum(counts) + sum(started) + after!} events`}`);
  }
}
await subject.stop();
process.exit(0);
