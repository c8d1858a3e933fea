import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldsWanted } from "./calendar-field.js";
import { calendarFields } from "./calendar-fields.js";
import { timeOfDay, toManner } from "./format-instant.js";
import { toInstant } from "./instant.js";
import { tidySpaces } from "./intl.js";

const LOCALES = ["en", "en-GB", "en-US", "en-AU", "de", "fr", "es", "uk", "ru", "ar", "ar-EG", "ja", "zh", "zh-u-nu-hanidec", "ko", "hi-u-nu-deva", "fa", "he", "th", "ca", "pt-BR", "fi", "eu", "lv", "hu", "tr", "vi", "bn", "my", "ne", "mr", "cs", "pl", "is", "ga", "cy", "sw"];

const wanted: fc.Arbitrary<FieldsWanted> = fc.record({ year: fc.boolean(), month: fc.constantFrom("long" as const, "short" as const, undefined), day: fc.boolean(), era: fc.boolean() }).filter(({ year, month, day, era }) => (year || !era) && (year || !!month || day) && (!day || !!month || !year));

describe("the fields of a day", () => {
  it.each(LOCALES)("are those of Intl.DateTimeFormat: %s", (locale) => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (fields, year, month, day) => {
        const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", calendar: "gregory" };
        if (fields.year) options.year = "numeric";
        if (fields.month) options.month = fields.month;
        if (fields.day) options.day = "numeric";
        if (fields.era || (fields.year && year <= 0)) options.era = "short";
        const said = calendarFields(locale, { ...fields, era: options.era !== undefined }, year, month, day).map(({ value }) => value);
        expect(said.join("")).toBe(tidySpaces(new Intl.DateTimeFormat(locale, options).format(toInstant(year, month, day))));
      }),
      { numRuns: 400 },
    );
  });

  it.each(LOCALES)("and so are those of a clock: %s", (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -1e14, max: 1e14 }), (fine, time) => {
        const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC", ...(fine > 1 && { second: "2-digit" }), ...(fine > 2 && { fractionalSecondDigits: 3 }) };
        expect(timeOfDay(time, fine, toManner({ locale }))).toBe(tidySpaces(new Intl.DateTimeFormat(toManner({ locale }).locale, { ...options, calendar: "gregory" }).format(((time % 86_400_000) + 86_400_000) % 86_400_000)));
      }),
      { numRuns: 60 },
    );
  });
});
