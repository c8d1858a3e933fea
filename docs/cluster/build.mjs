// Makes a table on each node, its pyramid, and on the first node the tables over the parts. Put your own events in the place of the made-up ones.
import { pyramidSql } from "timeloom/source";

const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password, NODES = "http://one:8123 http://two:8123 http://three:8123", EVENTS = "3000000" } = process.env;
const DIALECT = /** @type {import("timeloom/source").DialectName} */ (process.env.DIALECT ?? "clickhouse");
const nodes = NODES.split(" ");
const version = new Date().toISOString();

/** @param {string} node @param {string} sql */
async function run(node, sql) {
  const response = await fetch(node, { method: "POST", body: sql, headers: { ...(user && { "x-clickhouse-user": user }), ...(password && { "x-clickhouse-key": password }) } });
  if (!response.ok) throw new Error(`${node}: ${(await response.text()).slice(0, 500)}`);
}

await Promise.all(
  nodes.map(async (node, index) => {
    await run(node, "DROP TABLE IF EXISTS events_local");
    await run(node, 'CREATE TABLE events_local ("id" String, "title" String, "start_ms" Int64, "end_ms" Int64, "importance" Float64, "category" String) ENGINE = MergeTree ORDER BY start_ms');
    const start = "toInt64(intHash32(number) * 918) - 2208988800000";
    await run(node, `INSERT INTO events_local SELECT concat('e', toString(number)), concat('Event ', toString(number)), ${start}, ${start} + if(number % 5 < 2, toInt64(intHash32(number + 1) % 100000000), 0), (intHash32(number + 2) % 1000) / 1000, concat('c', toString(intHash32(number + 3) % 12)) FROM (SELECT number * ${nodes.length} + ${index} AS number FROM numbers(${Math.ceil(Number(EVENTS) / nodes.length)}))`);
    for (const sql of pyramidSql({ table: { name: "events_local", columns: { category: "category" } }, name: "pyramid_local", dialect: DIALECT, by: ["category"], version })) await run(node, sql);
  }),
);
for (const [name, local] of [["events", "events_local"], ...["meta", "groups", "counts", "top", "long"].map((part) => [`pyramid_${part}`, `pyramid_local_${part}`])]) {
  await run(nodes[0], `DROP TABLE IF EXISTS ${name}`);
  await run(nodes[0], `CREATE TABLE ${name} AS ${local} ENGINE = Distributed(timeloom, default, ${local})`);
}
console.log(`${nodes.length} nodes hold ${EVENTS} events, version ${version}`);
