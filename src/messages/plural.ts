import { isKnownEnglish } from "../time/english.js";
import { grouped } from "../time/intl.js";

export { grouped };

/** The forms of a counted phrase, by the categories of `Intl.PluralRules`; `#` is the number. */
export type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** A counted phrase of a language: the right form for each count, the number grouped as the language does. */
export function plural(locale: string, forms: Forms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  const select = (count: number) => (isKnownEnglish(locale) ? (count === 1 ? "one" : "other") : (rules ??= new Intl.PluralRules(locale)).select(count));
  return (count) => (forms[select(count)] ?? forms.other).replace("#", grouped(locale, count));
}

/** "2", "2, 5", "2–4": the number of a paragraph, not a page's name or a time. */
export function isNumber(where: string): boolean {
  return /^\d+(?:\s?[-–,]\s?\d+)*$/.test(where);
}
