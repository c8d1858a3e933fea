import { TimeloomError } from "../errors.js";
import type { Extent } from "../time/extent.js";
import { toExtent, type DateInput } from "../time/to-extent.js";

/** The longest texts that are kept, in UTF-16 units, and lists; longer ones are cut, and an issue says so. */
export const LIMITS = { title: 20_000, text: 200_000, list: 1_000 } as const;

/** Reports one thing wrong with what is being read. */
export type Report = (field: string, value: unknown, reason: string) => void;

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** An own property of a foreign object; a getter that throws counts as absent, and so does null. */
export function own(object: object, key: string): unknown {
  try {
    return Object.hasOwn(object, key) ? ((object as Record<string, unknown>)[key] ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** What is not there, for all that have nothing there. */
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);
export const NOTHING: Readonly<Record<string, never>> = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.create(null));

/** Reads the fields of one foreign record, each for itself: a fault is reported and costs that field alone. */
export class FieldReader {
  /** @param path what a report puts before the name of a field: "claims." */
  constructor(
    readonly get: (key: string) => unknown,
    readonly report: Report,
    readonly path = "",
  ) {}

  /** Reports what is wrong with a field, and that it costs the field, or what the field stands for. */
  leaveOut(key: string, value: unknown, reason: string, lost = "it"): undefined {
    this.report(this.path + key, value, `${reason}; ${lost} is left out`);
  }

  text(key: string, limit: number = LIMITS.title, value = this.get(key)): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") return this.leaveOut(key, value, "is not text");
    const text = String(value);
    if (text.length > limit) this.report(this.path + key, value, `is ${text.length} characters long; it is cut at ${limit}`);
    return text.slice(0, limit);
  }

  /** Those of the fields that are there, all of them text. */
  some<Key extends string>(...keys: readonly Key[]): { [K in Key]?: string } {
    return Object.fromEntries(keys.map((key) => [key, this.text(key, LIMITS.text)]).filter(([, text]) => text !== undefined)) as { [K in Key]?: string };
  }

  number(key: string, least: number, most: number): number | undefined {
    const value = this.get(key);
    if (value === undefined || (typeof value === "number" && value >= least && value <= most)) return value;
    return this.leaveOut(key, value, `is not a number from ${least} to ${most}`);
  }

  choice<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.text(key) as T | undefined;
    if (value === undefined || allowed.includes(value)) return value;
    return this.leaveOut(key, value, `is not one of ${allowed.join(", ")}`);
  }

  extent(key: string, lost?: string, value = this.get(key)): Extent | undefined {
    if (value === undefined) return undefined;
    try {
      return toExtent((isObject(value) && !(value instanceof Date) ? { start: own(value, "start"), end: own(value, "end") } : value) as DateInput);
    } catch (error) {
      if (!(error instanceof TimeloomError)) throw error;
      return this.leaveOut(key, value, error.message, lost);
    }
  }

  list(key: string): readonly unknown[] {
    const value = this.get(key) ?? NONE;
    if (value === NONE) return NONE;
    if (!Array.isArray(value)) return this.leaveOut(key, value, "is not an array") ?? [];
    if (value.length > LIMITS.list) this.report(this.path + key, value, `holds ${value.length} entries; the first ${LIMITS.list} are kept`);
    return value.slice(0, LIMITS.list);
  }

  texts(key: string): readonly string[] {
    const list = this.list(key);
    return list === NONE ? NONE : list.flatMap((entry) => this.text(key, LIMITS.title, entry) ?? []);
  }

  /** The records of a list; `read` gives `undefined` for one that has not what it `needs`. */
  records<T>(key: string, needs: string, read: (entry: FieldReader, index: number) => T | undefined): readonly T[] {
    const list = this.list(key);
    if (list === NONE) return NONE;
    return list.flatMap((entry, index) => {
      if (!isObject(entry)) return this.leaveOut(key, entry, "is not an object") ?? [];
      return read(this.within(key, entry), index) ?? this.leaveOut(key, entry, `has no ${needs}`) ?? [];
    });
  }

  /** A reader of a record that is the value of a field. */
  within(key: string, record: object): FieldReader {
    return new FieldReader((name) => own(record, name), this.report, `${this.path}${key}.`);
  }
}
