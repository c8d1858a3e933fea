import { invalid, TimeloomError } from "../errors.js";
import type { ModelEvent } from "../model/model.js";
import { valuesOf } from "./values-of.js";

/**
 * Which events are wanted: a closed shape, so that a page can ask for it and a server never takes in text that it would run.
 * All that is given must hold.
 * @example
 * ```ts
 * const filter: Filter = { fields: { category: ["launch", "landing"] }, text: "moon", importance: 0.5 };
 * ```
 */
export interface Filter {
  /** For each field the values of which an event must have one; `""` stands for none. */
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Words that must all occur in the title or the summary, in any case of letters. */
  readonly text?: string | undefined;
  /** 0 to 1: this important at least. */
  readonly importance?: number | undefined;
  /** Ms since 1970 UTC: events that meet `[start, end)`. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** The most that a filter may ask for; beyond it is an error, never a shorter filter. */
export const FILTER_LIMITS = { fields: 8, values: 64, text: 200, words: 8 } as const;

/** The words of a filter's text. */
export function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? "").split(/\s+/u).filter(Boolean);
}

/** Says whether an event is wanted. */
export function matches({ fields = {}, text, importance, start = -Infinity, end = Infinity }: Filter): (event: ModelEvent) => boolean {
  const wanted = Object.entries(fields).map(([field, values]) => [field, new Set(values)] as const);
  const words = wordsOf(text?.toLowerCase());
  return (event) => {
    if (importance !== undefined && event.importance < importance) return false;
    if (!(event.start < end && (event.end > start || event.start >= start))) return false;
    if (!wanted.every(([field, values]) => valuesOf(event, field).some((value) => values.has(value)))) return false;
    const [title, summary] = words.length ? [event.title.toLowerCase(), (event.summary ?? "").toLowerCase()] : ["", ""];
    return words.every((word) => title.includes(word) || summary.includes(word));
  };
}

/**
 * Reads a filter that came from elsewhere: a copy with known keys in a fixed order, so that equal filters have equal JSON.
 * @throws TimeloomError `invalid-option` for another shape, `limit` for one that asks for too much
 */
export function readFilter(value: unknown): Filter | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) invalid("invalid-option", "filter", value, "is not an object");
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given)) if (!["fields", "text", "importance", "start", "end"].includes(key)) invalid("invalid-option", "filter", key, "is no key of a filter");
  const filter = {
    ...(given.fields !== undefined && { fields: readFields(given.fields) }),
    ...(given.text !== undefined && { text: readText(given.text) }),
    ...readNumbers(given, ["importance", "start", "end"]),
  };
  return Object.keys(filter).length ? filter : undefined;
}

function readFields(value: unknown): Filter["fields"] {
  if (typeof value !== "object" || value === null) invalid("invalid-option", "filter", value, "does not name fields");
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length > FILTER_LIMITS.fields) invalid("limit", "filter", entries.length, `fields are more than ${FILTER_LIMITS.fields}`);
  for (const [field, values] of entries) {
    if (!Array.isArray(values) || !values.every((entry) => typeof entry === "string" && entry.length <= FILTER_LIMITS.text)) {
      invalid("invalid-option", "filter", field, `needs an array of texts of ${FILTER_LIMITS.text} characters at most`);
    }
    if (values.length > FILTER_LIMITS.values) invalid("limit", "filter", values.length, `values of ${field.slice(0, 60)} are more than ${FILTER_LIMITS.values}`);
  }
  // with no prototype, a field may be called anything
  return Object.assign(Object.create(null), Object.fromEntries(entries.map(([field, values]) => [field, [...(values as string[])].sort()]))) as Filter["fields"];
}

function readText(value: unknown): string {
  if (typeof value !== "string") return invalid("invalid-option", "filter", value, "is not text");
  if (value.length > FILTER_LIMITS.text || wordsOf(value).length > FILTER_LIMITS.words) {
    throw new TimeloomError("limit", `invalid filter: the text is longer than ${FILTER_LIMITS.words} words or ${FILTER_LIMITS.text} characters`);
  }
  return wordsOf(value).join(" ");
}

function readNumbers(given: Record<string, unknown>, keys: readonly string[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const key of keys) {
    const value = given[key];
    if (value === undefined) continue;
    if (typeof value !== "number" || Number.isNaN(value)) invalid("invalid-option", `filter ${key}`, value, "is not a number");
    // what JSON cannot hold means no bound
    if (Number.isFinite(value)) numbers[key] = value;
  }
  return numbers;
}
