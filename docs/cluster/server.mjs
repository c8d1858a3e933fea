// Answers timelines from the cluster; put it behind a server that decides who may ask.
import { createServer } from "node:http";
import { clickhouseRunner, sqlHandler, toNodeListener } from "timeloom/source";

const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password, NODES = "http://one:8123 http://two:8123 http://three:8123", PORT = "8080" } = process.env;
const nodes = NODES.split(" ");
const handler = sqlHandler({
  run: clickhouseRunner({ url: nodes[0], user, password }),
  table: { name: "events", columns: { category: "category" } },
  dialect: /** @type {import("timeloom/source").DialectName} */ (process.env.DIALECT ?? "clickhouse"),
  pyramid: "pyramid",
  nodes: nodes.length,
  onError: console.error,
});
createServer(toNodeListener(handler)).listen(Number(PORT), () => console.log(`http://localhost:${PORT}/events?v=1&ask=info`));
