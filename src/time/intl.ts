import { show, TimeloomError } from "../errors.js";
import { englishNumber, isKnownEnglish } from "./english.js";

/**
 * One kind of space where versions of ICU differ (U+202F, U+00A0, U+2009), and no direction marks, so that
 * text has the same bytes everywhere. Between digits (grouping) the space stays a no-break one.
 */
export function tidySpaces(text: string): string {
  return text
    .replace(/[\u200E\u200F\u061C]/g, "")
    .replace(/(?<=(\p{Nd})?)[\u202F\u00A0\u2009](?=(\p{Nd})?)/gu, (_, before, after) => (before && after ? "\u00A0" : " "));
}

const made = /* @__PURE__ */ new Map<string, unknown>();

/** What `make` made for the key before, if it did. */
function cached<T>(key: string, make: () => T): T {
  if (!made.has(key)) {
    const value = make();
    if (made.size > 300) made.clear();
    made.set(key, value);
  }
  return made.get(key) as T;
}

/**
 * The canonical form of a BCP 47 tag, without the extensions that would change the calendar or the clock;
 * a numbering system (`-u-nu-…`) is kept. A well-formed tag that nobody knows is as good as its language, or `en`.
 * @throws TimeloomError `invalid-option` for a text that is no tag
 */
export function canonicalLocale(locale: string): string {
  if (isKnownEnglish(locale)) return locale;
  return cached(locale, () => {
    try {
      const { baseName, numberingSystem } = new Intl.Locale(locale);
      const found = new Intl.Locale(baseName, numberingSystem === undefined ? {} : { numberingSystem }).toString();
      // A tag that Intl lacks would fall back to the host's locale: the answer must not depend on the host.
      return Intl.DateTimeFormat.supportedLocalesOf(found)[0] ?? "en";
    } catch {
      throw new TimeloomError("invalid-option", `invalid locale: ${show(locale)} is not a BCP 47 tag such as "en" or "pt-BR"`);
    }
  });
}

/** A formatter of UTC dates in the Gregorian calendar, made once for a locale and options. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(
    `d ${locale}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", ...options }),
  );
}

/** A whole number, grouped as the locale does. */
export function grouped(locale: string, value: number): string {
  return isKnownEnglish(locale) && Number.isSafeInteger(value) ? englishNumber(value) : tidySpaces(numberFormat(locale, {}).format(value));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`n ${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}
