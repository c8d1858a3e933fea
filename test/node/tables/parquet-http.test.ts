import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { fromParquet } from "../../../src/parquet/index.js";
import { writeParquet } from "./parquet-files.js";

// more padding than all else, which nobody asks for
const query = "SELECT i * 1000 AS start, 'event ' || i AS title, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS padding FROM range(20000) t(i)";
const file = writeParquet(query, "ROW_GROUP_SIZE 2048");
const closers: (() => unknown)[] = [];
afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

interface Asked {
  readonly method: string;
  readonly range: string | undefined;
  bytes: number;
}

/** A server of one file, and what it was asked. */
async function serve(bytes: Uint8Array, how: { ranges?: boolean; etag?: (count: number) => string; answer?: RequestListener } = {}): Promise<{ readonly url: string; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { range } = request.headers;
    const record: Asked = { method: request.method!, range, bytes: 0 };
    asked.push(record);
    if (how.answer) return how.answer(request, response);
    const [, from = "0", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
    const part = range && how.ranges !== false ? bytes.subarray(Number(from), to === "" ? undefined : Number(to) + 1) : bytes;
    response.setHeader("etag", how.etag?.(asked.length) ?? '"1"');
    if (part !== bytes || (range && how.ranges !== false)) response.writeHead(206, { "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` });
    record.bytes = part.length;
    response.end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events.parquet?key=1`, asked };
}

test("only the wanted columns come over the network", async () => {
  const bytes = await file;
  const { url, asked } = await serve(bytes);
  let read = 0;
  const columns = await fromParquet(url, { onProgress: (progress) => (read = progress.bytes) });
  expect([columns.start.length, columns.start[19_999]]).toEqual([20_000, 19_999_000]);
  expect(typeof columns.title === "function" && columns.title(19_999)).toBe("event 19999");
  expect(bytes.length).toBeGreaterThan(900_000);
  expect(asked.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThan(bytes.length / 2);
  expect(asked.every(({ range, method }) => range && method === "GET")).toBe(true);
  expect(read).toBeGreaterThan(100_000);
});

test("a small file comes with the first request", async () => {
  const { url, asked } = await serve(await writeParquet("SELECT 1.0::DOUBLE AS start, 'a' AS title"));
  expect((await fromParquet(new URL(url))).start).toEqual(Float64Array.of(1));
  expect(asked).toHaveLength(1);
});

test("from a server without range requests it comes whole, once", async () => {
  const { url, asked } = await serve(await file, { ranges: false });
  expect((await fromParquet(url)).start.length).toBe(20_000);
  expect(asked).toHaveLength(1);
});

test("a function of one's own can send headers", async () => {
  const { url } = await serve(await file);
  const sent: unknown[] = [];
  await fromParquet(url, {
    fetch: (input, init) => {
      sent.push(new Headers(init?.headers).get("range"));
      return fetch(input, init);
    },
  });
  expect(sent[0]).toBe("bytes=0-65535");
});

test("a file that changes in between is not put together from two", async () => {
  const { url } = await serve(await file, { etag: (count) => (count < 4 ? '"1"' : '"2"') });
  await expect(fromParquet(url)).rejects.toThrow(/^cannot load "http:\/\/127\.0\.0\.1:\d+\/events\.parquet": it changed while it was read; read it again$/);
});

test("a server that fails is told of, without the address's query", async () => {
  const { url } = await serve(await file, { answer: (_, response) => response.writeHead(404).end() });
  await expect(fromParquet(url)).rejects.toThrow(/^cannot load "http:\/\/127\.0\.0\.1:\d+\/events\.parquet": 404$/);
  await expect(fromParquet("events.parquet")).rejects.toThrow(/the server cannot be reached .*a file on disk is opened by its bytes/);
});

test("fewer bytes than were asked for are an error", async () => {
  const bytes = await file;
  const { url } = await serve(bytes, { answer: (_, response) => response.writeHead(206, { "content-range": `bytes 0-99/${bytes.length}` }).end(bytes.subarray(0, 100)) });
  await expect(fromParquet(url)).rejects.toThrow("the server gave 100 bytes for the first 65536");
});

test("a signal ends a request that is under way", async () => {
  const control = new AbortController();
  const { url } = await serve(await file, { answer: () => control.abort(new Error("enough")) });
  await expect(fromParquet(url, { signal: control.signal })).rejects.toThrow("enough");
});
