import * as arrow from "apache-arrow";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromArrow } from "../../../src/arrow/index.js";
import { TimeloomError } from "../../../src/errors.js";
import type { EventColumns, Texts } from "../../../src/columns/event-columns.js";

const at = (texts: Texts | undefined, index: number): string | undefined => (typeof texts === "function" ? texts(index) : texts?.[index]);
const codedAt = (coded: EventColumns["category"], index: number): string | undefined => coded?.values[coded.codes[index]!];
const table = (columns: Record<string, arrow.Vector>): arrow.Table => new arrow.Table(columns);
const titles = (count: number): arrow.Vector => arrow.vectorFromArray(Array.from({ length: count }, (_, index) => `event ${index}`), new arrow.Utf8());
const floats = (...values: number[]): arrow.Vector => arrow.makeVector(Float64Array.from(values));

/** A column of 64-bit numbers as they are in a file, some of them null. */
function int64(type: arrow.DataType, values: readonly (bigint | null)[]): arrow.Vector {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, index) => value !== null && (bits[index >> 3]! |= 1 << (index & 7)));
  const data = BigInt64Array.from(values, (value) => value ?? 99n);
  return arrow.makeVector(arrow.makeData({ type: type as arrow.Int64, length: values.length, nullCount: values.filter((value) => value === null).length, nullBitmap: bits, data }));
}

describe("times", () => {
  const day = Date.UTC(1969, 6, 20);
  test.for<[string, arrow.DataType, bigint]>([
    ["s", new arrow.TimestampSecond(), BigInt(day) / 1000n],
    ["ms", new arrow.TimestampMillisecond("UTC"), BigInt(day)],
    ["us", new arrow.TimestampMicrosecond(), BigInt(day) * 1000n],
    ["ns", new arrow.TimestampNanosecond(), BigInt(day) * 1_000_000n],
    ["int64", new arrow.Int64(), BigInt(day)],
    ["dates in ms", new arrow.DateMillisecond(), BigInt(day)],
  ])("in %s are ms, a null is NaN", ([, type, value]) => {
    expect(Array.from(fromArrow(table({ start: int64(type, [value, null, 0n, -value]), title: titles(4) })).start)).toEqual([day, NaN, 0, -day]);
  });

  test("of days, with nulls", () => {
    const start = arrow.vectorFromArray([day, null, 0].map((ms) => (ms === null ? null : new Date(ms))), new arrow.DateDay());
    expect(Array.from(fromArrow(table({ start, title: titles(3) })).start)).toEqual([day, NaN, 0]);
  });

  test("in float64 are the table's own array, unless in pieces or with nulls", () => {
    const own = Float64Array.of(1, 2.5, -4.35e20, Infinity);
    const { start } = fromArrow(table({ start: arrow.makeVector(own), title: titles(4) }));
    expect(start.buffer).toBe(own.buffer);
    const pieces = fromArrow(table({ start: floats(1, 2).concat(floats(3)), end: arrow.vectorFromArray([1, null, 3], new arrow.Float64()), title: titles(3) }));
    expect([Array.from(pieces.start), Array.from(pieces.end!)]).toEqual([[1, 2, 3], [1, NaN, 3]]);
  });

  test("of a slice of a table begin where it does", () => {
    const whole = table({ start: floats(1, 2, 3, 4), end: int64(new arrow.Int64(), [1n, null, 3n, null]), title: titles(4) });
    const columns = fromArrow(whole.slice(1, 4));
    expect([Array.from(columns.start), Array.from(columns.end!), at(columns.title, 0)]).toEqual([[2, 3, 4], [NaN, 3, NaN], "event 1"]);
  });

  test("beyond what float64 holds are refused, with their row", () => {
    expect(() => fromArrow(table({ start: int64(new arrow.Int64(), [0n, 2n ** 53n + 1n]), title: titles(2) }))).toThrow(/^invalid start: 9007199254740993 ms \(row 1\)/);
  });
});

describe("texts and codes", () => {
  test("a dictionary's numbers are the table's own, where each stands for one text", () => {
    const category = arrow.vectorFromArray(["war", "peace", "war"], new arrow.Dictionary(new arrow.Utf8(), new arrow.Uint8()));
    const { category: coded } = fromArrow(table({ start: floats(1, 2, 3), title: titles(3), category }));
    expect((coded!.codes as Uint8Array).buffer).toBe((category.data[0]!.values as Uint8Array).buffer);
    expect(coded!.values).toEqual(["war", "peace"]);
  });

  test("numbers of 64 bits, a null among the texts, and a text twice give numbers of our own", () => {
    const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int64() as never);
    const category = arrow.makeVector(arrow.makeData({ type, length: 4, nullCount: 0, data: BigInt64Array.of(0n, 1n, 2n, 7n), dictionary: arrow.vectorFromArray(["a", null, "a"], new arrow.Utf8()) } as never));
    const { category: coded } = fromArrow(table({ start: floats(1, 2, 3, 4), title: titles(4), category }));
    expect(coded).toEqual({ codes: Int32Array.of(0, -1, 0, -1), values: ["a"] });
  });

  test("numbers and booleans become texts; a title may be in a dictionary, an id a number", () => {
    const columns = fromArrow(table({ start: floats(1, 2), title: arrow.vectorFromArray(["a", "b"]), id: int64(new arrow.Int64(), [2n ** 60n, 1n]), category: arrow.vectorFromArray([true, null], new arrow.Bool()), year: arrow.vectorFromArray([1969, 1971], new arrow.Int32()) }), { fields: ["year"] });
    expect([at(columns.title, 1), at(columns.id, 0), codedAt(columns.category, 0), codedAt(columns.category, 1), codedAt(columns.fields!.year, 1)]).toEqual(["b", "1152921504606846976", "true", undefined, "1971"]);
  });

  test("importance is the table's own array, or 0.5 for a null", () => {
    const own = Float32Array.of(0.25, 1);
    expect(fromArrow(table({ start: floats(1, 2), title: titles(2), importance: arrow.makeVector(own) })).importance).toEqual(own);
    expect(fromArrow(table({ start: floats(1, 2), title: titles(2), importance: arrow.vectorFromArray([null, 1], new arrow.Float64()) })).importance).toEqual(Float64Array.of(0.5, 1));
    expect(fromArrow(table({ start: floats(1, 2), title: titles(2), importance: arrow.vectorFromArray([0.5, 1], new arrow.Float16()) })).importance).toEqual(Float64Array.of(0.5, 1));
  });
});

const text = fc.option(fc.string({ unit: "grapheme" }), { nil: null });
const row = fc.record({ start: fc.option(fc.double(), { nil: null }), end: fc.option(fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }), { nil: null }), title: text, category: fc.option(fc.constantFrom("a", "b", "ü", ""), { nil: null }), tag: text });
const types = fc.record({ coded: fc.boolean(), index: fc.constantFrom(new arrow.Int8(), new arrow.Uint16(), new arrow.Int32()), ipc: fc.constantFrom("none", "stream", "file") });

test("random tables in random pieces, as they are or by way of bytes, are read as they were written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { maxLength: 20 }), { minLength: 1, maxLength: 4 }), types, async (pieces, { coded, index, ipc }) => {
      // at least a row, so that the library keeps the pieces
      const rows = [...pieces, [{ start: 0, end: 0n, title: "last", category: null, tag: null }]];
      const join = (make: (piece: (typeof rows)[number]) => arrow.Vector): arrow.Vector => rows.filter((piece) => piece.length > 0).map(make).reduce((all, next) => all.concat(next));
      const dictionary = new arrow.Dictionary(new arrow.Utf8(), index);
      const written = table({
        start: join((piece) => arrow.vectorFromArray(piece.map(({ start }) => start), new arrow.Float64())),
        end: join((piece) => int64(new arrow.Int64(), piece.map(({ end }) => end))),
        title: join((piece) => arrow.vectorFromArray(piece.map(({ title }) => title), new arrow.Utf8())),
        category: join((piece) => arrow.vectorFromArray(piece.map(({ category }) => category), coded ? dictionary : new arrow.Utf8())),
        tag: join((piece) => arrow.vectorFromArray(piece.map(({ tag }) => tag), new arrow.LargeUtf8())),
      });
      // a file has one dictionary for all pieces
      if (coded && ipc === "file") return;
      const columns = ipc === "none" ? fromArrow(written, { fields: ["tag"] }) : await fromArrow(arrow.tableToIPC(written, ipc as "file"), { fields: ["tag"] });
      const flat = rows.flat();
      expect(columns.start.length).toBe(flat.length);
      flat.forEach((event, index) => {
        expect(columns.start[index]).toBe(event.start ?? NaN);
        expect(columns.end![index]).toBe(event.end === null ? NaN : Number(event.end));
        expect(at(columns.title, index)).toBe(event.title ?? undefined);
        expect(codedAt(columns.category, index)).toBe(event.category ?? undefined);
        expect(codedAt(columns.fields!.tag, index)).toBe(event.tag ?? undefined);
      });
    }),
    { numRuns: 200 },
  );
});

describe("what cannot be read is refused with its reason", () => {
  const good = (): Record<string, arrow.Vector> => ({ start: floats(1), title: titles(1) });
  test.for<[string, () => unknown, string]>([
    ["a needed column that is missing", () => fromArrow(table({ start_ms: floats(1), title: titles(1) })), 'invalid table: it has no column "start"; it has "start_ms", "title"; did you mean "start_ms"?; say which it is with columns: { start: … }'],
    ["a name that is none", () => fromArrow(table(good()), { columns: { end: "ned" } }), 'invalid columns.end: "ned" is no column of the table; it has "start", "title"'],
    ["a field that is none", () => fromArrow(table({ ...good(), country: titles(1) }), { fields: ["contry"] }), 'invalid fields[0]: "contry" is no column of the table; it has "start", "title", "country"; did you mean "country"?'],
    ["an option that is none", () => fromArrow(table(good()), { colums: {} } as never), "unknown option: colums; did you mean columns?"],
    ["years as times", () => fromArrow(table({ ...good(), start: arrow.vectorFromArray([1969], new arrow.Int32()) })), 'invalid start: column "start" is Int32, and must be a timestamp, a date, or ms since 1970 as a 64-bit integer or float64; cast it where the table is made'],
    ["text as times", () => fromArrow(table({ ...good(), when: titles(1) }), { columns: { start: "when" } }), 'invalid start: column "when" is Utf8, and must be a timestamp, a date, or ms since 1970 as a 64-bit integer or float64; cast it where the table is made'],
    ["numbers as titles", () => fromArrow(table({ ...good(), title: floats(1) })), 'invalid title: column "title" is Float64, and must be text, or whole numbers'],
    ["numbers with fractions as categories", () => fromArrow(table({ ...good(), category: floats(1) })), 'invalid category: column "category" is Float64, and must be text, whole numbers or booleans'],
    ["text as importance", () => fromArrow(table({ ...good(), importance: titles(1) })), 'invalid importance: column "importance" is Utf8, and must be a number'],
    ["rows as objects", () => fromArrow([{ start: 1 }] as never), "invalid table: an array of 1 is neither a table of Apache Arrow nor the bytes of one"],
    ["too many rows", () => fromArrow({ schema: table(good()).schema, numRows: 5_000_001, getChild: () => null }), "too many rows: 5000001, and at most 5000000 are read; leave some out, or keep them in an engine and ask it with sqlHandler (timeloom/source)"],
    ["a column that is shorter than the table", () => fromArrow({ schema: table(good()).schema, numRows: 2, getChild: (name) => table(good()).getChild(name) }), 'invalid column "start": 1 is not the table\'s number of rows, 2'],
  ])("%s", ([, read, message]) => {
    expect(read).toThrow(TimeloomError);
    expect(read).toThrow(expect.objectContaining({ message }));
  });

  test("false leaves a column out that has a role's name but another type", () => {
    expect(fromArrow(table({ ...good(), importance: titles(1) }), { columns: { importance: false } }).importance).toBeUndefined();
  });

  test("two columns of one name", () => {
    const { schema } = table(good());
    const twice = { schema: { fields: [...schema.fields, schema.fields[0]!] }, numRows: 1, getChild: (name: string) => table(good()).getChild(name) };
    expect(() => fromArrow(twice)).toThrow('invalid columns.start: "start" is the name of 2 columns of the table');
  });

  test.for<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /^invalid table: 0 bytes are no Arrow file or stream, or not all of one/],
    ["text", new TextEncoder().encode("title,start\na,1\n"), /^invalid table: 16 bytes are no Arrow file/],
    ["Parquet", new TextEncoder().encode("PAR1 and so on PAR1"), /are a Parquet file; fromParquet of timeloom\/parquet reads it/],
  ])("%s instead of a file", async ([, bytes, message]) => expect(fromArrow(bytes)).rejects.toThrow(message));

  /** How many rows there are; `undefined` where an error of this library said that they cannot be read. */
  async function rows(bytes: Uint8Array): Promise<number | undefined> {
    try {
      return (await fromArrow(bytes)).start.length;
    } catch (error) {
      expect(error).toBeInstanceOf(TimeloomError);
      return undefined;
    }
  }

  test.for(["stream", "file"] as const)("a %s that is cut off gives an error", async (kind) => {
    const bytes = arrow.tableToIPC(table({ start: floats(...Array(50).keys()), title: titles(50), category: arrow.vectorFromArray(Array(50).fill("a")) }), kind);
    // a stream may end after any message, so that one cut there is only shorter
    for (let end = 1; end < bytes.length - 16; end += 7) expect(await rows(bytes.slice(0, end))).toBe(kind === "stream" && end > 300 && (await rows(bytes.slice(0, end))) === 0 ? 0 : undefined);
  });
});
