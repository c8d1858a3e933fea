import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plural } from "../messages/plural.js";
import { englishNumber } from "./english.js";
import { canonicalLocale, grouped } from "./intl.js";

const TAGS = ["en", "en-GB", "en-US"];

describe("what is known of English without Intl", () => {
  it.each(TAGS)("is what Intl says of numbers: %s", (locale) => {
    const format = new Intl.NumberFormat(locale);
    const rules = new Intl.PluralRules(locale);
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(englishNumber(value)).toBe(format.format(value));
        expect(grouped(locale, value / 8)).toBe(format.format(value / 8));
        const count = Math.abs(value) % 130;
        expect(plural(locale, { one: "one", other: "other" })(count)).toBe(rules.select(count));
      }),
    );
    expect([0, 1, 999, 1000, -1000, 1_234_567].map(englishNumber)).toEqual(["0", "1", "999", "1,000", "-1,000", "1,234,567"]);
  });

  it.each(TAGS)("is canonical as it stands: %s", (locale) => {
    expect(canonicalLocale(locale)).toBe(Intl.DateTimeFormat.supportedLocalesOf(new Intl.Locale(locale).toString())[0]);
  });

  it("asks Intl for none of it", () => {
    const asked: string[] = [];
    const { NumberFormat, PluralRules } = Intl;
    const { supportedLocalesOf } = Intl.DateTimeFormat;
    Intl.NumberFormat = class extends NumberFormat {
      constructor(...a: ConstructorParameters<typeof NumberFormat>) {
        super(...a);
        asked.push("NumberFormat");
      }
    } as typeof NumberFormat;
    Intl.DateTimeFormat.supportedLocalesOf = (...a) => (asked.push("supportedLocalesOf"), supportedLocalesOf.apply(Intl.DateTimeFormat, a));
    try {
      grouped(canonicalLocale("en"), 12_345);
      expect(asked).toEqual([]);
      grouped("lb", 12_345);
      expect(asked).toEqual(["NumberFormat"]);
    } finally {
      Object.assign(Intl, { NumberFormat, PluralRules });
      Intl.DateTimeFormat.supportedLocalesOf = supportedLocalesOf;
    }
  });
});
