import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/time/parse-date.js";
import { toExtent } from "../../../src/time/to-extent.js";
import { TimeloomError } from "../../../src/errors.js";
import { compare } from "./compare.js";
import { text } from "./grammar.js";

/** How many strings, and from which seed: `EDTF_FUZZ=2000000 EDTF_SEED=7 npx vitest run …/fuzz.test.ts`. */
const COUNT = Number(process.env["EDTF_FUZZ"] ?? 200_000);
const SEED = Number(process.env["EDTF_SEED"] ?? 20260101);
const ALPHABET = "0123456789-XYSETZ?~%.,:/[]{}+ ";

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
function toRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function mutate(seed: string, random: () => number): string {
  let result = seed;
  for (let edits = 1 + Math.floor(random() * 3); edits--;) {
    const at = Math.floor(random() * (result.length + 1));
    const letter = ALPHABET[Math.floor(random() * ALPHABET.length)]!;
    const kind = random();
    if (kind < 0.3) result = result.slice(0, at) + letter + result.slice(at);
    else if (kind < 0.6) result = result.slice(0, at) + letter + result.slice(at + 1);
    else if (kind < 0.8) result = result.slice(0, at) + result.slice(at + 1);
    else if (kind < 0.9) result = result.slice(0, at) + result.slice(Math.floor(random() * (at + 1)));
    else result = `${result.slice(0, at)}${result[at] ?? ""}${result[at - 1] ?? ""}${result.slice(at + 2)}`;
  }
  return result;
}

function noise(random: () => number): string {
  const some = (length: number, letter: () => string): string =>
    Array.from({ length: Math.floor(random() * length) }, letter).join("");
  return random() < 0.5
    ? some(24, () => ALPHABET[Math.floor(random() * ALPHABET.length)]!)
    : some(40, () => String.fromCharCode(Math.floor(random() * (random() < 0.9 ? 256 : 65536))));
}

/** How long the parser takes, in ms, and what it says if it refuses. */
function cost(subject: string): { time: number; message: string } {
  const from = performance.now();
  let message = "";
  try {
    parseDate(subject);
  } catch (error) {
    expect(error).toBeInstanceOf(TimeloomError);
    message = (error as TimeloomError).message;
  }
  return { time: performance.now() - from, message };
}

describe("EDTF fuzzing", () => {
  it(`agrees with the oracle on ${COUNT} strings, throws nothing but TimeloomError, and is quick on each`, { timeout: 0 }, () => {
    const random = toRandom(SEED);
    const batch = 20_000;
    let valid = 0;
    let slowest = 1;
    for (let done = 0; done < COUNT; done += batch) {
      const seeds = fc.sample(text, { numRuns: Math.ceil(batch / 2), seed: SEED + done });
      for (let index = 0; index < Math.min(batch, COUNT - done); index++) {
        const seed = seeds[index % seeds.length]!;
        const subject = index < seeds.length ? seed : index % 5 < 3 ? mutate(seed, random) : noise(random);
        const from = performance.now();
        try {
          parseDate(subject);
          valid++;
        } catch (error) {
          if (!(error instanceof TimeloomError))
            throw new Error(`${JSON.stringify(subject)} (EDTF_SEED=${SEED})`, { cause: error });
          if (error.message.length > 400) throw new Error(`long message of ${JSON.stringify(subject)} (EDTF_SEED=${SEED})`);
        }
        const time = performance.now() - from;
        if (time > slowest) slowest = Math.min(time, cost(subject).time, cost(subject).time);
        const difference = compare(subject);
        if (difference !== undefined) throw new Error(`${difference} (EDTF_SEED=${SEED})`);
      }
    }
    // a fuzzer that makes only invalid strings would prove nothing
    expect(valid / COUNT).toBeGreaterThan(0.2);
    expect(valid / COUNT).toBeLessThan(0.8);
    expect(slowest).toBeLessThan(50);
  });

  it("throws nothing but TimeloomError at any value", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const read of [parseDate, toExtent] as ((value: unknown) => unknown)[]) {
          try {
            read(value);
          } catch (error) {
            expect(error).toBeInstanceOf(TimeloomError);
          }
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe("time is linear", () => {
  const pieces = [
    "[",
    "{",
    "0",
    "1",
    "X",
    "?",
    "%",
    "~",
    "-",
    ".",
    "..",
    "/",
    ",",
    "Y",
    "S",
    "E",
    "T",
    ":",
    " ",
    "2014,",
    "2014..",
    "2014/",
    "XXXX-02-30,",
    "é",
    "\0",
    "\uD83D\uDE00",
    "\uD800",
  ];
  const starts = ["", "[", "{", "Y", "Y-", "Y1E", "2014S", "2014-", "2014-03-18T10:00:00.", "[2014,", "201X-", "../"];
  const take = (length: number, prefix: string, piece: string): string =>
    prefix + piece.repeat(Math.ceil((length - prefix.length) / piece.length)).slice(0, length - prefix.length);

  it("refuses 1 MB of anything in under 100 ms, in few words", () => {
    for (const prefix of starts) {
      for (const piece of pieces) {
        const { time, message } = cost(take(1_000_000, prefix, piece));
        expect(time).toBeLessThan(100);
        expect(message.length).toBeGreaterThan(0);
        expect(message.length).toBeLessThan(500);
      }
    }
  });

  it("reads the longest text that it takes in under 50 ms", () => {
    for (const prefix of starts) {
      for (const piece of [...pieces, "[2014", "XXXX-02-29,", "9XXX-02-29..", "X000-02-29,", "2014-03-18T10:00:00.5Z,"]) {
        const subject = take(4096, prefix, piece);
        cost(subject);
        expect(Math.min(...[1, 2, 3].map(() => cost(subject).time)), JSON.stringify(subject.slice(0, 40))).toBeLessThan(50);
      }
    }
  });

  it("reads a set of as many members as fit", () => {
    const one = "XX0X-02-29";
    const set = `[${Array.from({ length: 372 }, () => one).join(",")}]`;
    expect(parseDate(set).members).toHaveLength(372);
    expect(cost(set).time).toBeLessThan(100);
    expect(cost(`[${`${"2014,".repeat(818)}2014`}]`).message).toBe("");
  });
});
