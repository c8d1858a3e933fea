import { numberFormat, tidySpaces } from "../time/intl.js";

/** The forms of a counted phrase, by the categories of `Intl.PluralRules`; `#` is the number. */
export type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** A counted phrase of a language: the right form for each count, the number grouped as the language does. */
export function plural(locale: string, forms: Forms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  return (count) =>
    (forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other).replace("#", grouped(locale, count));
}

export function grouped(locale: string, count: number): string {
  return tidySpaces(numberFormat(locale, {}).format(count));
}

/** "2", "2, 5", "2–4": the number of a paragraph, not a page's name or a time. */
export function isNumber(where: string): boolean {
  return /^\d+(?:\s?[-–,]\s?\d+)*$/.test(where);
}
