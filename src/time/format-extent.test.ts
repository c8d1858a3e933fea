import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { TimeloomError } from "../errors.js";
import { ar, de, en, es, fr, ja, ru, uk } from "../messages/index.js";
import { formatExtent } from "./format-extent.js";
import { formatInstant, formatSpan, type FormatOptions } from "./format-instant.js";
import { toInstant } from "./instant.js";
import { luxonZone } from "./luxon-zones.js";
import { parseDate } from "./parse-date.js";
import { toExtent } from "./to-extent.js";
import { fixedZone } from "./zone.js";

const say = (text: string, options?: FormatOptions) => formatExtent(parseDate(text), options);
const inWords = (messages: typeof en) => (text: string) => say(text, { locale: messages.locale, words: messages.dates });

/** What is said of each date, as `text: words`. */
function expectWords(speak: (text: string) => string, table: Readonly<Record<string, string>>): void {
  for (const [text, words] of Object.entries(table)) expect(speak(text), text).toBe(words);
}

describe("formatExtent in English", () => {
  it("says dates as precisely as they are known", () => {
    expectWords(say, {
      "2014": "2014",
      "2016-03": "March 2016",
      "2016-03-22": "22 March 2016",
      "0985": "985",
      "0009-05-01": "1 May 9",
      "2016-21": "spring 2016",
      "2016-24": "winter 2016",
      "2016-29": "spring 2016",
      "2016-33": "Q1 2016",
      "2016-38": "middle third of 2016",
      "2016-41": "second half of 2016",
    });
  });

  it("has no year 0", () => {
    expectWords(say, {
      "0000": "1 BCE",
      "-0043": "44 BCE",
      "-0043-03-15": "15 March 44 BCE",
      "-0048/-0043": "49–44 BCE",
      "-0026/0014": "27 BCE – 14 CE",
      "-004X": "between 50 and 41 BCE",
      "000X": "between 1 BCE and 9 CE",
      "-01XX": "2nd century BCE",
      "-0XXX": "1st millennium BCE",
    });
  });

  it("says decades, centuries and millennia", () => {
    expectWords(say, {
      "198X": "the 1980s",
      "18XX": "19th century",
      "20XX": "21st century",
      "11XX": "12th century",
      "00XX": "1st century",
      "1XXX": "2nd millennium",
      "198X/199X": "the 1980s – the 1990s",
    });
    expect(say("198X", { style: "short" })).toBe("1980s");
  });

  it("says what is not sure", () => {
    expectWords(say, {
      "2014~": "about 2014",
      "2016-21~": "about spring 2016",
      "2014?": "possibly 2014",
      "2014%": "about 2014, uncertain",
      "1950S2": "about 1950",
      "1950S2~": "about 1950",
      "2016-03-XX": "some day in March 2016",
      "2016-XX": "some month in 2016",
      "2016-XX-XX": "some day in 2016",
      "2014-1X": "between October and December 2014",
      "2016-03-1X": "between 10 and 19 March 2016",
      "201X-33": "between 2010 and 2019",
      "20X4": "between 2004 and 2094",
      "15XX-12-25": "between 25 December 1500 and 25 December 1599",
      "XXXX-12-25": "25 December, year unknown",
      "XXXX-12": "December, year unknown",
      XXXX: "year unknown",
    });
  });

  it("says ranges without repeating what both ends share", () => {
    expectWords(say, {
      "2011/2024": "2011–2024",
      "2016-03/2016-05": "March–May 2016",
      "2015-12/2016-01": "December 2015 – January 2016",
      "2016-03-22/2016-03-24": "22–24 March 2016",
      "2016-03-22/2016-04-04": "22 March – 4 April 2016",
      "2015-03-22/2016-03-22": "22 March 2015 – 22 March 2016",
      "2014/2016-03": "2014 – March 2016",
      "2016/2016-03": "2016 – March 2016",
      "2016-21/2016": "spring 2016 – 2016",
      "2016-21/2016-23": "spring–autumn 2016",
      "2016-33/2016-35": "Q1–Q3 2016",
      "2016/2016": "2016",
      "1991~/1995~": "about 1991–1995",
      "1991~/1995": "about 1991 – 1995",
      "1991/1995?": "1991 – possibly 1995",
    });
    expect(say("2016-03-22/2016-03-24", { locale: "en-US" })).toBe("March 22–24, 2016");
    expect(say("2016-03-22/2016-04-24", { locale: "en-US" })).toBe("March 22 – April 24, 2016");
  });

  it("says open and unknown ends", () => {
    expectWords(say, {
      "2014/..": "since 2014",
      "1991~/..": "since about 1991",
      "1991?/..": "possibly since 1991",
      "1991%/..": "since about 1991, uncertain",
      "../2014": "until 2014",
      "2014/": "2014 – end unknown",
      "/2014": "start unknown – 2014",
    });
  });

  it("says sets", () => {
    expectWords(say, {
      "[1667,1668,1670..1672]": "1667, 1668 or between 1670 and 1672",
      "[2016-03-22,2016-04-01]": "22 March 2016 or 1 April 2016",
      "[..1984]": "1984 or earlier",
      "[1984..]": "1984 or later",
      "{1960,1961-12}": "1960 and December 1961",
      "{1960..1962}": "1960–1962",
      "{1960..}": "since 1960",
    });
    const many = Array.from({ length: 40 }, (_, index) => 1900 + index * 2).join();
    expect(say(`[${many}]`)).toBe("between 1900 and 1978");
  });

  it("says deep time to four digits", () => {
    expectWords(say, {
      "Y-66000000": "66 million years ago",
      "Y-138E8": "13.8 billion years ago",
      "Y-17101E4S3": "about 171 million years ago",
      "Y-300000": "300,000 years ago",
      "Y-252E6/Y-66E6": "252 million – 66 million years ago",
      "Y-66E6/2024": "66 million years ago – 2024",
      "Y-12000": "12,001 BCE",
      Y17000: "17,000",
      Y5E9: "in 5 billion years",
    });
  });

  it("says times of day in the zone asked for, and clock readings as they are", () => {
    expectWords(say, {
      "2022-02-24T05:50Z": "24 February 2022, 05:50 UTC",
      "2022-02-24T05:50+02:00": "24 February 2022, 03:50 UTC",
      "2022-02-24T05:50": "24 February 2022, 05:50",
      "2022-02-24T05Z": "24 February 2022, 05:00–06:00 UTC",
      "2022-02-24T05:50:07Z": "24 February 2022, 05:50:07 UTC",
      "2022-02-24T05:50:07.25Z": "24 February 2022, 05:50:07.250 UTC",
      "2022-02-24T05:50Z/2022-02-24T06:30Z": "24 February 2022, 05:50–06:30 UTC",
      "2022-02-24T22:00Z/2022-02-25T03:00Z": "24 February 2022, 22:00 – 25 February 2022, 03:00 UTC",
    });
    const zone = luxonZone("America/New_York");
    expect(say("2022-02-24T05:50Z", { zone, locale: "en-US" })).toBe("February 24, 2022, 00:50 EST");
    expect(say("2022-02-24T02:50Z", { zone: fixedZone(-300) })).toBe("23 February 2022, 21:50 UTC−05:00");
    expect(say("2022-02-24T05:50", { zone })).toBe("24 February 2022, 05:50");
    expect(say("2022-02-24", { zone })).toBe("24 February 2022");
    expect(say("2022-03-13T06:30Z/2022-03-13T07:30Z", { zone, locale: "en-US" })).toBe("March 13, 2022, 01:30 EST – 03:30 EDT");
  });

  it("says moments from a program", () => {
    expect(formatExtent(toExtent(Date.UTC(2016, 2, 22, 6, 58)))).toBe("22 March 2016, 06:58 UTC");
    expect(formatExtent(toExtent(Date.UTC(2016, 2, 22, 6, 58, 1)))).toBe("22 March 2016, 06:58:01 UTC");
    expect(formatExtent(toExtent(Date.UTC(2016, 2, 22)))).toBe("22 March 2016");
    expect(formatExtent(toExtent({ start: "2016-03-22", end: "2016-03-24" }))).toBe("22–24 March 2016");
    expect(formatExtent(toExtent(-4e20))).toBe("12.68 billion years ago");
  });

  it("abbreviates months", () => {
    expectWords((text) => say(text, { style: "short" }), {
      "2016-09-22": "22 Sep 2016",
      "2016-09/2017-02": "Sep 2016 – Feb 2017",
    });
  });
});

describe("formatExtent in other languages", () => {
  it("German", () => {
    expectWords(inWords(de), {
      "2016-03-22": "22. März 2016",
      "2016-03-22/2016-03-24": "22.–24. März 2016",
      "2014~": "ca. 2014",
      "2014%": "ca. 2014, unsicher",
      "2016-21": "Frühling 2016",
      "-0043": "44 v. Chr.",
      "198X": "1980er Jahre",
      "18XX": "19. Jahrhundert",
      "2014/..": "seit 2014",
      "198X/..": "1980er Jahre – andauernd",
      "../2014": "bis 2014",
      "2014/": "2014 – Ende unbekannt",
      "2016-03-XX": "März 2016, Tag unbekannt",
      "2016-03-1X": "zwischen dem 10. und dem 19. März 2016",
      "Y-66E6": "vor 66 Millionen Jahren",
      "Y-66E6~": "vor etwa 66 Millionen Jahren",
      "Y-252E6/Y-66E6": "vor 252 Millionen – 66 Millionen Jahren",
      "2022-02-24T05:50Z": "24. Februar 2022, 05:50 UTC",
    });
  });

  it("French", () => {
    expectWords(inWords(fr), {
      "2016-03-22": "22 mars 2016",
      "2016-03-22~": "vers le 22 mars 2016",
      "2016-21~": "printemps 2016 environ",
      "2014?": "peut-être 2014",
      "18XX": "XIXe siècle",
      "00XX": "Ier siècle",
      "-01XX": "IIe siècle av. J.-C.",
      "2016-33/2016-35": "1er–3e trimestre 2016",
      "2014/..": "depuis 2014",
      "2016-03-22/..": "depuis le 22 mars 2016",
      "2014~/..": "vers 2014 – en cours",
      "../2016-03": "jusqu’en mars 2016",
      "Y-66E6": "il y a 66 millions d’années",
      "Y-300000": "il y a 300\u00a0000 ans",
      Y17000: "17\u00a0000",
    });
  });

  it("Spanish", () => {
    expectWords(inWords(es), {
      "2016-03-22/2016-03-24": "22–24 de marzo de 2016",
      "2016-21/2016-23": "primavera–otoño de 2016",
      "2016-03-22~": "hacia el 22 de marzo de 2016",
      "18XX": "siglo XIX",
      "198X": "década de 1980",
      "2014/..": "desde 2014",
      "../2016-03-22": "hasta el 22 de marzo de 2016",
      "Y-66E6": "hace 66 millones de años",
    });
  });

  it("Ukrainian and Russian", () => {
    expectWords(inWords(uk), {
      "2014": "2014",
      "2016-03-22": "22 березня 2016 р.",
      "2016-03": "березень 2016 р.",
      "2016-03/2016-05": "березень–травень 2016 р.",
      "2015-12-30/2016-01-02": "30 грудня 2015 р. – 2 січня 2016 р.",
      "2014~": "приблизно 2014",
      "2014/..": "2014 – триває",
      "2014?/..": "можливо, 2014 – триває",
      "18XX": "XIX століття",
      "198X": "1980-ті роки",
      "2016-XX": "2016, місяць невідомий",
      "Y-138E8": "13,8 мільярда років тому",
      "[1667,1668]": "1667 або 1668",
    });
    expectWords(inWords(ru), {
      "2016-03-22": "22 марта 2016 г.",
      "2014~": "примерно 2014",
      "18XX": "XIX век",
      "2014/..": "2014 – продолжается",
    });
  });

  it("Arabic", () => {
    expectWords(inWords(ar), {
      "2016-03-22": "22 مارس 2016",
      "2016-03-22/2016-03-24": "22–24 مارس 2016",
      "2014~": "نحو 2014",
      "2014/..": "منذ 2014",
      "2016-21": "ربيع 2016",
      "18XX": "القرن 19",
      "Y-66E6": "قبل 66 مليون سنة",
    });
  });

  it("Japanese", () => {
    expectWords(inWords(ja), {
      "2014": "2014年",
      "2016-03-22": "2016年3月22日",
      "2016-03-22/2016-03-24": "2016年3月22～24日",
      "2016-03-22/2016-04-04": "2016年3月22日～4月4日",
      "2016-03/2016-05": "2016年3～5月",
      "2011/2024": "2011～2024年",
      "2014~": "2014年頃",
      "-0043": "紀元前44年",
      "198X": "1980年代",
      "2016-21/2016-23": "2016年春～秋",
      "2014/..": "2014年から継続中",
      "Y-66E6~": "約6600万年前",
      "2022-02-24T05:50Z": "2022年2月24日 05:50 UTC",
    });
  });

  it("a language without a table has signs, never words of another", () => {
    expectWords((text) => say(text, { locale: "it" }), {
      "2014~": "≈ 2014",
      "2014?": "2014?",
      "2016-21": "marzo–maggio 2016",
      "2016-21/2016-23": "marzo–maggio 2016 – settembre–novembre 2016",
      "198X": "1980 … 1989",
      "2014/..": "2014 – …",
      "../2014": "… – 2014",
      "2014/": "2014 – ?",
      "[..1984]": "≤ 1984",
      "[1667,1668]": "1667 o 1668",
      "-0043": "44 a.C.",
      "Y-66E6": "66.000.000 anni fa",
    });
    const english = /\b(about|since|until|or|and|between|spring|years|ago|possibly|BCE?|AD|CE|unknown|century)\b/i;
    for (const text of [
      "2014%",
      "2016-21~",
      "18XX",
      "XXXX-12-25",
      "-0026/0014",
      "2014/",
      "/2014",
      "Y-66E6",
      "[1667,1668,1670..1672]",
      "{1960,1961}",
    ]) {
      for (const locale of ["it", "pl", "fa", "hi", "zh", "sv", "nl"])
        expect(say(text, { locale }), `${text} ${locale}`).not.toMatch(english);
    }
  });

  it("keeps the Gregorian calendar, and the digits that a locale asks for", () => {
    expect(say("2016-03-22", { locale: "th-TH" })).toMatch(/2016$/);
    expect(say("2016-03-22", { locale: "fa-IR-u-ca-persian-nu-latn" })).toMatch(/2016/);
    expect(say("2016", { locale: "ar-u-nu-arab" })).toBe("٢٠١٦");
    expect(say("2016", { locale: "ar-u-nu-latn" })).toBe("2016");
    expect(say("2022-02-24T17:50Z", { locale: "en-US-u-hc-h12" })).toBe("February 24, 2022, 17:50 UTC");
  });

  it("refuses what is no locale, and takes an unknown one for English", () => {
    expect(() => say("2014", { locale: "not a locale" })).toThrow(
      'invalid locale: "not a locale" is not a BCP 47 tag such as "en" or "pt-BR"',
    );
    expect(() => say("2014", { locale: "" })).toThrow(TimeloomError);
    expect(say("2016-03-22~", { locale: "tlh" })).toBe("about 22 March 2016");
  });
});

describe("formatInstant", () => {
  const time = Date.UTC(2016, 2, 22, 6, 58, 12);
  it("says the unit that holds a time", () => {
    expect(formatInstant(time, "century")).toBe("2016");
    expect(formatInstant(time, "season")).toBe("March 2016");
    expect(formatInstant(time, "day")).toBe("22 March 2016");
    expect(formatInstant(time, "minute")).toBe("22 March 2016, 06:58 UTC");
    expect(formatInstant(time, "second", { zone: fixedZone(60), locale: "de" })).toBe("22. März 2016, 07:58:12 UTC+01:00");
    expect(() => formatInstant(Infinity, "day")).toThrow("invalid time: Infinity is not a finite time in milliseconds");
  });
});

describe("formatSpan", () => {
  it("says a window as roughly as its length allows", () => {
    const span = (from: number, to: number, options?: FormatOptions) => formatSpan(from, to, options);
    expect(span(toInstant(2014, 3), toInstant(2016, 7))).toBe("March 2014 to June 2016");
    expect(span(toInstant(1990), toInstant(2024))).toBe("1990 to 2023");
    expect(span(toInstant(2016, 3, 1), toInstant(2016, 9, 1))).toBe("March to August 2016");
    expect(span(toInstant(2016, 3, 22), toInstant(2016, 3, 25))).toBe("22 to 24 March 2016");
    expect(span(toInstant(2016, 3, 22, 6), toInstant(2016, 3, 22, 12))).toBe("22 March 2016, 06:00 to 12:00 UTC");
    expect(span(toInstant(2016, 3, 22, 6), toInstant(2016, 3, 22, 6, 1))).toBe("22 March 2016, 06:00:00.000 to 06:01:00.000 UTC");
    expect(span(toInstant(-43), toInstant(15))).toBe("44 BCE to 14 CE");
    expect(span(toInstant(-66e6), toInstant(2024))).toBe("66 million years ago to 2023");
    expect(span(toInstant(2016, 3), toInstant(2016, 9), { locale: "de", words: de.dates })).toBe("März bis August 2016");
    expect(span(toInstant(2016, 3), toInstant(2016, 9), { locale: "ja", words: ja.dates })).toBe("2016年3～8月");
    expect(span(0, 0)).toBe("1 January 1970, 00:00:00.000 UTC");
    expect(() => span(0, NaN)).toThrow("invalid end: NaN");
  });
});

describe("any extent", () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, "0"));
  const year = fc.oneof(
    fc.integer({ min: -9999, max: 9999 }).map((value) => (value < 0 ? "-" : "") + String(Math.abs(value)).padStart(4, "0")),
    fc.constantFrom("198X", "18XX", "1XXX", "XXXX", "-01XX", "20X4", "1950S2", "0000", "0001"),
  );
  const far = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 4, max: 9 }), fc.boolean())
    .map(([digits, power, past]) => `Y${past ? "-" : ""}${digits}E${power}`);
  const date = fc.oneof(
    year,
    far,
    fc.tuple(year, fc.oneof(two(1, 12), two(21, 41), fc.constantFrom("XX", "1X"))).map((parts) => parts.join("-")),
    fc.tuple(year, two(1, 12), fc.oneof(two(1, 28), fc.constantFrom("XX", "1X"))).map((parts) => parts.join("-")),
    fc
      .tuple(two(1, 28), two(0, 23), two(0, 59), fc.constantFrom("", "Z", "+05:45", "-03:30"))
      .map(([day, hour, minute, zone]) => `2016-03-${day}T${hour}:${minute}${zone}`),
  );
  const doubtful = fc.tuple(date, fc.constantFrom("", "", "?", "~", "%")).map((parts) => parts.join(""));
  const text = fc.oneof(
    doubtful,
    fc
      .tuple(fc.oneof(doubtful, fc.constantFrom("", "..")), fc.oneof(doubtful, fc.constantFrom("", "..")))
      .map((parts) => parts.join("/")),
    fc
      .tuple(fc.constantFrom("[]", "{}"), fc.array(doubtful, { minLength: 1, maxLength: 20 }), fc.boolean())
      .map(([[open, close], list, last]) => `${open}${list.join()}${last ? ".." : ""}${close}`),
  );
  const legal = text.filter((value) => {
    try {
      return parseDate(value) !== undefined;
    } catch {
      return false;
    }
  });
  const tables = [en, de, fr, es, uk, ru, ar, ja];

  it("has words, in every language and on every host: no odd space, no undefined, no year 0", () => {
    const zones = ["UTC", "Asia/Kolkata", "Pacific/Apia", "America/St_Johns"];
    fc.assert(
      fc.property(
        legal,
        fc.constantFrom(...tables, undefined),
        fc.constantFrom("it", "fa", "zh", "en-US", "hi"),
        fc.constantFrom("long" as const, "short" as const),
        (value, messages, locale, style) => {
          const options: FormatOptions = messages ? { locale: messages.locale, words: messages.dates, style } : { locale, style };
          const said = zones.map((zone) => {
            process.env.TZ = zone;
            return formatExtent(parseDate(value), options);
          });
          expect(new Set(said).size).toBe(1);
          expect(said[0]).not.toMatch(
            /undefined|NaN|null|\[object|[\u0000\u202F\u2009\u200E\u200F\u061C]|^\s|\s$| {2}|(?<!\p{Nd})\u00A0|\u00A0(?!\p{Nd})/u,
          );
          expect(said[0]).not.toMatch(/(?<![\p{Nd}.,:\u00A0'’٬])0(?![\p{Nd}.,:\u00A0'’٬])/u);
          expect(said[0]!.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 800 },
    );
  }, 30_000);
});

it("keeps apart years that differ, far from 1 CE too", () => {
  expect(formatExtent(parseDate("Y-123456"))).toBe("123,457 BCE");
  expect(formatExtent(parseDate("Y-123457"))).toBe("123,458 BCE");
  expect(formatExtent(parseDate("Y123456"))).toBe("123,456");
});
