/**
 * Text without what XML 1.0 cannot hold: C0 controls but tab and line feed, U+FFFE, U+FFFF and lone surrogates.
 * Every renderer writes text through it, so that they show the same.
 */
export function cleanText(text: string): string {
  return text.replace(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/gu, "");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for the inside of an element or of a quoted attribute, in HTML and in strict XML alike. */
export function escapeText(text: string): string {
  // most texts need no work at all
  return /[\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF&<>"']/u.test(text) ? cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!) : text;
}

/** What can stand in an `id` and in `url(#…)` without quotes. */
export function safeId(text: string): string {
  return text.replace(/[^\w-]+/g, "_");
}

/** Markup that was put together here; only `markup` makes it, so a string of the data can never pass for it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * Markup from a template: strings are escaped wherever they stand, `undefined` and `false` leave nothing,
 * arrays are joined. Attributes must be quoted in the template.
 * @example
 * ```ts
 * markup`<b title="${'"'}">${"<i>"}</b>`.text; // '<b title="&quot;">&lt;i&gt;</b>'
 * ```
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0]!;
  for (let index = 0; index < parts.length; index++) text += textOf(parts[index]) + strings[index + 1]!;
  return new Markup(text);
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  return Array.isArray(part) ? part.map(textOf).join("") : escapeText(String(part));
}
