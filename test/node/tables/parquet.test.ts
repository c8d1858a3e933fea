import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventColumns, Texts } from "../../../src/columns/event-columns.js";
import { TimeloomError } from "../../../src/errors.js";
import { fromParquet } from "../../../src/parquet/index.js";
import { writeParquet } from "./parquet-files.js";

const at = (texts: Texts | undefined, index: number): string | undefined => (typeof texts === "function" ? texts(index) : texts?.[index]);
const codedAt = (coded: EventColumns["category"], index: number): string | undefined => coded?.values[coded.codes[index]!];
const day = Date.UTC(1969, 6, 20);

describe("times", () => {
  test.for([
    ["TIMESTAMP_S", "TIMESTAMP_S '1969-07-20'"],
    ["TIMESTAMP_MS", "TIMESTAMP_MS '1969-07-20'"],
    ["TIMESTAMP, us", "TIMESTAMP '1969-07-20'"],
    ["TIMESTAMP_NS", "TIMESTAMP_NS '1969-07-20'"],
    ["DATE", "DATE '1969-07-20'"],
    ["BIGINT", `${day}::BIGINT`],
    ["DOUBLE", `${day}::DOUBLE`],
  ] as const)("in %s are ms, a null is NaN", async ([, value]) => {
    const columns = await fromParquet(await writeParquet(`SELECT * FROM (VALUES (${value}, 'a'), (NULL, 'b')) AS t(start, title)`));
    expect([Array.from(columns.start), columns.end]).toEqual([[day, NaN], undefined]);
    // without a null it is another encoding
    expect(Array.from((await fromParquet(await writeParquet(`SELECT ${value} AS start, 'a' AS title`))).start)).toEqual([day]);
  });

  test("in us of the year 1500, which are more than 2^53, are exact; parts of a ms stay", async () => {
    const { start } = await fromParquet(await writeParquet("SELECT * FROM (VALUES (TIMESTAMP '1500-01-01', 'a'), (TIMESTAMP '2026-01-01 00:00:00.000250', 'b')) AS t(start, title)"));
    expect(start[0]).toBe(Date.UTC(1500, 0, 1));
    expect(start[1]! - Date.UTC(2026, 0, 1)).toBeCloseTo(0.25, 3);
  });

  test.for([
    ["9007199254740993::BIGINT", "invalid start: 9007199254740993 ms (row 1) is so far from 1970"],
    ["'infinity'::TIMESTAMP", "invalid start: 9223372036854775807 us (row 1) is so far from 1970 that whole ms cannot be kept; this number often stands for infinity"],
  ] as const)("such as %s are refused", async ([value, message]) => {
    const query = `SELECT * FROM (VALUES ((${value.startsWith("9") ? "0::BIGINT" : "TIMESTAMP '2000-01-01'"}), 'a'), (${value}, 'b')) AS t(start, title)`;
    await expect(fromParquet(await writeParquet(query))).rejects.toThrow(message);
  });
});

test("random tables in several row groups are read as they were written", async () => {
  const text = fc.option(fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\0", "")), { nil: undefined });
  const row = fc.record({ start: fc.option(fc.maxSafeInteger(), { nil: undefined }), end: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), { nil: undefined }), title: text, category: fc.option(fc.constantFrom("a", "b", "ü", ""), { nil: undefined }), n: fc.option(fc.integer(), { nil: undefined }), yes: fc.boolean() });
  const sql = (value: string | undefined): string => (value === undefined ? "NULL" : `'${value.replaceAll("'", "''")}'`);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom("V1", "V2"), async (rows, repeats, version) => {
      const values = rows.map(({ start, end, title, category, n, yes }, index) => `(${index}, ${start ?? "NULL"}::BIGINT, ${end ?? "NULL"}::DOUBLE, ${sql(title)}, ${sql(category)}, ${n ?? "NULL"}::INTEGER, ${yes})`);
      // the writer's smallest group is 2,048 rows
      const query = `SELECT t.* EXCLUDE i FROM range(${repeats * 1000}) r, (VALUES ${values.join(",")}) AS t(i, start, "end", title, category, n, yes) ORDER BY r.range, i`;
      const columns = await fromParquet(await writeParquet(query, `ROW_GROUP_SIZE 2048, PARQUET_VERSION ${version}`), { fields: ["n", "yes"], columns: { summary: "category" } });
      expect(columns.start.length).toBe(rows.length * repeats * 1000);
      for (let index = 0; index < columns.start.length; index += rows.length + 1) {
        const event = rows[index % rows.length]!;
        const read = [columns.start[index], columns.end![index], at(columns.title, index), codedAt(columns.category, index), at(columns.summary, index), codedAt(columns.fields!.n, index), codedAt(columns.fields!.yes, index)];
        expect(read).toEqual([event.start ?? NaN, event.end ?? NaN, event.title, event.category, event.category, event.n?.toString(), String(event.yes)]);
      }
    }),
    { numRuns: 12 },
  );
});

test("numbers of several kinds are importance, UUIDs and whole numbers are ids", async () => {
  const query = "SELECT * FROM (VALUES (1.0::DOUBLE, 'a', 0.25::DECIMAL(4,2), '5d4a7c2e-0000-4000-8000-000000000001'::UUID), (2.0, 'b', NULL, NULL)) AS t(start, title, importance, id)";
  const columns = await fromParquet(await writeParquet(query));
  expect([columns.importance, at(columns.id, 0), at(columns.id, 1)]).toEqual([Float64Array.of(0.25, 0.5), "5d4a7c2e-0000-4000-8000-000000000001", undefined]);
  expect(at((await fromParquet(await writeParquet("SELECT 1.0::DOUBLE AS start, 'a' AS title, 2::BIGINT ** 60 AS x, 1152921504606846976 AS id"))).id, 0)).toBe("1152921504606846976");
});

const many = "SELECT i * 1000 AS start, 'event ' || i AS title, i AS padding FROM range(10000) t(i)";

test("progress is told after each row group, and other work gets its turn between them", async () => {
  const bytes = await writeParquet(many, "ROW_GROUP_SIZE 2048");
  const told: number[] = [];
  let turns = 0;
  const timer = setInterval(() => turns++);
  await fromParquet(new Blob([bytes as BlobPart]), { onProgress: ({ rows, totalRows }) => told.push(rows, totalRows) });
  clearInterval(timer);
  expect(told).toEqual([2048, 10000, 4096, 10000, 6144, 10000, 8192, 10000, 10000, 10000]);
  expect(turns).toBeGreaterThan(1);
});

test("a signal ends the reading with its reason", async () => {
  const bytes = await writeParquet(many, "ROW_GROUP_SIZE 2048");
  const control = new AbortController();
  const told: number[] = [];
  const reading = fromParquet(bytes, {
    signal: control.signal,
    onProgress: ({ rows }) => {
      told.push(rows);
      control.abort(new Error("enough"));
    },
  });
  await expect(reading).rejects.toThrow("enough");
  expect(told).toEqual([2048]);
  await expect(fromParquet(bytes, { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
});

test("what is not compressed by Snappy needs a compressor", async () => {
  const bytes = await writeParquet(many, "COMPRESSION gzip");
  await expect(fromParquet(bytes)).rejects.toThrow('cannot read column "start": it is compressed by GZIP; give compressors: { GZIP: … }');
  const columns = await fromParquet(bytes, { compressors: { GZIP: (input) => new Uint8Array(gunzipSync(input)) } });
  expect([columns.start[9999], at(columns.title, 9999)]).toEqual([9_999_000, "event 9999"]);
});

describe("what cannot be read is refused with its reason", () => {
  test.for<[string, string, Parameters<typeof fromParquet>[1], string]>([
    ["a needed column that is missing", "SELECT 1.0::DOUBLE AS began, 'a' AS title", {}, 'invalid table: it has no column "start"; it has "began", "title"; say which it is with columns: { start: … }'],
    ["a name that is none", "SELECT 1.0::DOUBLE AS start, 'a' AS title", { columns: { end: "endd" } }, 'invalid columns.end: "endd" is no column of the table; it has "start", "title"'],
    ["an option that is none", "SELECT 1.0::DOUBLE AS start, 'a' AS title", { onprogress: () => {} } as never, "unknown option: onprogress; did you mean onProgress?"],
    ["years as times", "SELECT 1969 AS start, 'a' AS title", {}, 'invalid start: column "start" is INT32 INT_32, and must be a timestamp, a date, or ms since 1970 as a 64-bit integer or float64; cast it where the table is made'],
    ["a list as a category", "SELECT 1.0::DOUBLE AS start, 'a' AS title, ['a'] AS category", {}, 'invalid category: column "category" is a group LIST, and must be text, whole numbers or booleans'],
    ["bytes as a title", "SELECT 1.0::DOUBLE AS start, TIME '12:00' AS title", {}, 'invalid title: column "title" is INT64 TIME(MICROS), and must be text, or whole numbers'],
    ["too many rows", "SELECT 1.0::DOUBLE AS start, 'a' AS title FROM range(5000001)", {}, "too many rows: 5000001, and at most 5000000 are read; leave some out, or keep them in an engine and ask it with sqlHandler (timeloom/source)"],
  ])("%s", async ([, query, options, message]) => {
    const bytes = await writeParquet(query);
    await expect(fromParquet(bytes, options)).rejects.toThrow(expect.objectContaining({ message }));
    await expect(fromParquet(bytes, options)).rejects.toBeInstanceOf(TimeloomError);
  });

  test.for<[string, string, RegExp]>([
    ["nothing", "", /^invalid file: 0 bytes are no Parquet file$/],
    ["an Arrow file", "ARROW1 and so on ARROW1", /it is an Arrow file; fromArrow of timeloom\/arrow reads it/],
    ["an encrypted file", "PARE and so on PARE", /it is encrypted/],
    ["a file without its end", "PAR1 and so on", /the file is damaged or cut off/],
  ])("%s", async ([, text, message]) => expect(fromParquet(new TextEncoder().encode(text))).rejects.toThrow(message));

  test("no file at all", async () => {
    await expect(fromParquet({} as never)).rejects.toThrow("invalid file: an object is not an address, bytes, or a file");
  });

  test("a file that is cut off anywhere gives an error of this library", async () => {
    const bytes = await writeParquet(many, "ROW_GROUP_SIZE 2048");
    for (let end = 0; end < bytes.length; end += 997) await expect(fromParquet(bytes.slice(0, end))).rejects.toBeInstanceOf(TimeloomError);
  });
});
