// Fifty clients pan for a minute against DuckDB behind sqlHandler: errors, p95 against one client alone, memory.
// node bench/sources/run.mjs fifty-clients [events] [clients] [seconds]
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { duckdbRunner } from "../../src/source/engines/duckdb-runner.js";
import { httpSource } from "../../src/source/http/http-source.js";
import { toNodeListener } from "../../src/source/serve.js";
import { sqlHandler } from "../../src/source/sql/sql-handler.js";
import { MADE_TABLE } from "./made-events.js";
import { duckdb } from "./subjects.js";

const YEAR = 31_556_952_000;

if (process.send) {
  const instance = await DuckDBInstance.create(process.argv[2]!, { threads: "2", access_mode: "READ_ONLY", memory_limit: "2GB" });
  const handler = sqlHandler({ run: duckdbRunner(instance, 4), table: MADE_TABLE, dialect: "duckdb", pyramid: "pyramid", onError: (error) => process.send!({ error: String(error) }) });
  const server = createServer(toNodeListener(handler)).listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
  server.keepAliveTimeout = 60_000;
  setInterval(() => process.send!({ memory: process.memoryUsage().rss / 2 ** 20 }), 1_000);
} else {
  const [size = "10000000", clients = "50", seconds = "60"] = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), "timeloom-bench-"));
  const path = join(folder, "events.duckdb");
  const { loaded, built, stop } = await duckdb(Number(size), path);
  await stop();
  console.log(`${Number(size).toLocaleString("en")} events in a file of DuckDB: loaded in ${loaded.toFixed(1)} s, pyramid built in ${built.toFixed(1)} s`);
  const server = fork(process.argv[1]!, [path]);
  const memory: number[] = [];
  const errors: string[] = [];
  const port = await new Promise<number>((resolve) => server.on("message", (message: { port?: number; memory?: number; error?: string }) => {
    if (message.port) resolve(message.port);
    if (message.memory) memory.push(message.memory);
    if (message.error) errors.push(message.error);
  }));

  /** A reader who pans at a third of a screen a second, zooms now and then, and calls off what is passed. */
  let calledOff = 0;
  async function pan(client: number, until: number, waits: number[], gap: number): Promise<void> {
    const source = httpSource(`http://127.0.0.1:${port}/events`);
    let state = 7 + client * 7_919;
    const random = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);
    let length = YEAR * 2 ** (Math.floor(random() * 9) - 4);
    let start = -60 * YEAR + random() * 100 * YEAR;
    let stop = new AbortController();
    while (performance.now() < until) {
      if (random() < 0.1) length *= random() < 0.5 ? 0.5 : 2;
      start += length / 6;
      const level = Math.ceil(Math.log2((length / 1200) * 48));
      stop.abort();
      stop = new AbortController();
      const began = performance.now();
      const asked = source.view({ level, lo: Math.floor(start / 2 ** level), hi: Math.floor((start + length) / 2 ** level) + 1, by: "category", k: 8, signal: stop.signal });
      if (asked instanceof Promise) {
        asked.then(
          (slice) => {
            waits.push(performance.now() - began);
            if (!slice.complete) errors.push("not complete");
          },
          (error: Error) => (error.name === "AbortError" ? calledOff++ : errors.push(error.message)),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, gap));
    }
  }
  const p = (list: number[], share: number) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN;
  const tell = (name: string, waits: number[]) => console.log(`${name}: ${waits.length} answers from the server, p50 ${p(waits, 0.5).toFixed(0)} ms, p95 ${p(waits, 0.95).toFixed(0)} ms, longest ${Math.max(...waits).toFixed(0)} ms`);

  const alone: number[] = [];
  await pan(1_000, performance.now() + 20_000, alone, 500);
  tell("one client", alone);
  // the caches fill first
  await Promise.all(Array.from({ length: Number(clients) }, (_, client) => pan(client, performance.now() + Number(seconds) * 500, [], 500)));
  const crowd: number[] = [];
  const from = memory.length;
  calledOff = 0;
  await Promise.all(Array.from({ length: Number(clients) }, (_, client) => pan(client, performance.now() + Number(seconds) * 1_000, crowd, 500)));
  tell(`${clients} clients, ${seconds} s, ${calledOff} questions called off`, crowd);
  const during = memory.slice(from);
  const third = Math.max(1, Math.floor(during.length / 3));
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  console.log(`p95 ratio ${(p(crowd, 0.95) / p(alone, 0.95)).toFixed(1)}; errors ${errors.length}${errors.length ? `: ${[...new Set(errors)].slice(0, 3).join("; ")}` : ""}; server memory ${mean(during.slice(third, 2 * third)).toFixed(0)} MB in the second third, ${mean(during.slice(-third)).toFixed(0)} MB in the last, most ${Math.max(...during).toFixed(0)} MB`);
  server.kill();
  rmSync(folder, { recursive: true });
}
