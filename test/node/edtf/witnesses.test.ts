import edtf from "edtf";
import { parse } from "@edtf-ts/core";
import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/time/parse-date.js";

/**
 * Two public parsers, heard but not judges: where they differ, the standard or `docs/dates.md` decides. The first and
 * the last millisecond of each are compared, ±Infinity for an open end.
 */
type Span = readonly [first: number, last: number] | "refused";

const readers = {
  ours(text: string): Span {
    const { earliestStart, latestEnd } = parseDate(text);
    return [earliestStart, latestEnd - 1];
  },
  edtf(text: string): Span {
    const { min, max } = edtf(text) as unknown as { min: number; max: number };
    return [min, max];
  },
  edtfTs(text: string): Span {
    const result = parse(text);
    if (!result.success) return "refused";
    const { min, max } = result.value as unknown as { min: Date; max: Date };
    return [open(+min), open(+max)];
  },
};

/** It ends at the end of `Date`. */
function open(time: number): number {
  return Math.abs(time) === 8.64e15 ? Math.sign(time) * Infinity : time;
}

function hear(name: keyof typeof readers, text: string): Span {
  try {
    return readers[name](text);
  } catch {
    return "refused";
  }
}

const agreed = `1985-04-12 1985-04 1985 -0001 -0043-03-15 -1985 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02
  2004-02-01/2005 2005/2006-02 2001-33 2001-34 2001-36 2001-41 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
  156X-12-25 1XXX-XX 1XXX-12 1984-1X 1985/.. 1985-04-12/.. {1960,1961-12} [1667,1668] ?2004-06-~11 2004-06~-11 2004?-06-11
  2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03 2014-13 2014-02-30 2014-1 2004/2003 Y2014 1985/1986/1987 [] [1667 +2004`.split(
  /\s+/u,
);

const differences: readonly (readonly [witness: "edtf" | "edtfTs", text: string, reason: string])[] = [
  ["edtf", "2021-02-29", "the day does not exist; the witness moves it to 1 March"],
  ["edtfTs", "XXXX-02-30", "no year has the day"],
  ["edtf", "202X-02-29", "the last is 2028-02-29; the witness gives 1 March 2029"],
  ["edtfTs", "202X-02-29", "likewise"],
  ["edtf", "1985-04-12T23:20:30Z", "a second is a second wide; the witness gives an instant"],
  ["edtfTs", "1985-04-12T23:20:30-04", "the witness drops the offset"],
  ["edtfTs", "0000", "the witness takes the year 0 for 1900"],
  ["edtf", "Y170000002", "beyond Date; the witness gives NaN"],
  ["edtfTs", "Y170000002", "beyond Date; the witness gives its limit"],
  ["edtf", "2001-21", "seasons are meteorological; the witness gives January to March"],
  ["edtf", "2001-24", "likewise, and December is the year's own"],
  ["edtf", "2001-37", "a quadrimester has four months; the witness gives five"],
  ["edtf", "1950S2", "1900 to 1999; the witness gives 1950"],
  ["edtfTs", "1950S2", "likewise"],
  ["edtf", "[1667,1668,1670..1672]", "the last may be 1672; the witness stops before it"],
  ["edtf", "1985/", "an unknown end may be at any time"],
  ["edtf", "[1672..1670]", "a reversed range"],
  ["edtf", "20140318", "no separators; the witness takes it for milliseconds"],
  ["edtf", "[1667, 1668]", "a space within a set"],
  ["edtfTs", "[1667, 1668]", "likewise"],
  ["edtfTs", "-0000", "the year 0 has no sign"],
  ["edtf", "../..", "an interval without a date"],
  ["edtf", "Y17E2", "1700 has four digits"],
  ["edtf", "201X-21", "unspecified digits may be in any component"],
];

describe("public parsers as witnesses", () => {
  it.each(agreed)("agree on %s", (text) => {
    expect([hear("edtf", text), hear("edtfTs", text)]).toEqual([hear("ours", text), hear("ours", text)]);
  });

  it.each(differences)("%s differs on %s: %s", (witness, text) => {
    expect(hear(witness, text)).not.toEqual(hear("ours", text));
  });
});
