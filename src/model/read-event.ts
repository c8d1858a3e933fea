import { nearest, show, TimeloomError } from "../errors.js";
import { toExtent } from "../time/to-extent.js";
import type { Extent } from "../time/extent.js";
import type { Fields, Issue, ModelEvent } from "./model.js";
import type { Claim, EventInput, Link, Place, Relation } from "./types.js";

/** The longest texts that are kept, in UTF-16 units; longer ones are cut, and an issue says so. */
export const LIMITS = { title: 20_000, text: 200_000, list: 1_000 } as const;

const KNOWN = [
  "id", "title", "date", "summary", "category", "tags", "importance", "place", "actors", "links", "claims", "relations", "asOf", "lang", "same",
] as const satisfies readonly (keyof EventInput)[];

/** An event read from a row, before ids are made unique and open ends are bounded. */
export type Draft = Omit<ModelEvent, "id" | "start" | "end" | "asOf"> & { readonly id: string | undefined; readonly asOf: Extent | undefined };

/** Reports one thing wrong with the row that is being read. */
export type Report = (field: string, value: unknown, reason: string) => void;

/** An own property of a foreign object; a getter that throws counts as absent. */
function own(object: object, key: string): unknown {
  try {
    return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Reads one row with its own, known keys. A row without a readable date gives `undefined`; any other fault
 * costs that field alone. Each fault is reported. Never throws on data.
 */
export function readEvent(raw: unknown, row: number, fields: Fields<never> | undefined, issues: Issue[]): Draft | undefined {
  let id: string | undefined;
  const report: Report = (field, value, reason) => issues.push({ row, id, field, value: show(value), reason });
  if (!isObject(raw)) {
    report("event", raw, "is not an object; the row is left out");
    return undefined;
  }
  const get = (key: keyof EventInput): unknown => {
    const from = fields?.[key];
    if (from === undefined) return own(raw, key);
    if (typeof from === "string") return own(raw, from);
    try {
      return (from as (row: unknown, index: number) => unknown)(raw, row);
    } catch (error) {
      report(key, undefined, `the accessor failed: ${error instanceof Error ? error.message : show(error)}`);
      return undefined;
    }
  };
  id = text(get("id"), "id", LIMITS.title, report);
  const date = get("date");
  if (date === undefined) {
    const hint = nearest("date", Object.keys(raw).filter((key) => !(KNOWN as readonly string[]).includes(key)));
    report("date", undefined, `is missing${hint ? `; is it ${show(hint)}?` : ""}; the row is left out`);
    return undefined;
  }
  const extent = readExtent(date, "date", report, "; the row is left out");
  if (!extent) return undefined;
  let title = text(get("title"), "title", LIMITS.title, report)?.trim();
  if (!title) {
    title = id ?? `#${row + 1}`;
    report("title", get("title"), `is missing; ${show(title)} stands for it`);
  }
  const asOfText = get("asOf");
  return {
    id,
    row,
    title,
    extent,
    importance: share(get("importance"), "importance", report) ?? 0.5,
    summary: text(get("summary"), "summary", LIMITS.text, report),
    category: text(get("category"), "category", LIMITS.title, report),
    tags: texts(get("tags"), "tags", report),
    place: readPlace(get("place"), report),
    actors: texts(get("actors"), "actors", report),
    links: records(get("links"), "links", report, (link) => {
      const url = text(own(link, "url"), "links.url", LIMITS.text, report);
      return url === undefined ? undefined : ({ url, title: text(own(link, "title"), "links.title", LIMITS.title, report) } as Link);
    }),
    claims: records(get("claims"), "claims", report, (claim) => readClaim(claim, report)),
    relations: records(get("relations"), "relations", report, (relation) => readRelation(relation, report)),
    asOf: asOfText === undefined ? undefined : readExtent(asOfText, "asOf", report, ""),
    lang: text(get("lang"), "lang", 64, report),
    same: dictionary(get("same"), "same", report),
    fields: extraFields(raw),
  };
}

function readExtent(value: unknown, field: string, report: Report, consequence: string): Extent | undefined {
  try {
    if (isObject(value) && !(value instanceof Date)) {
      return toExtent({ start: own(value, "start"), end: own(value, "end") } as Parameters<typeof toExtent>[0]);
    }
    return toExtent(value as Parameters<typeof toExtent>[0]);
  } catch (error) {
    if (!(error instanceof TimeloomError)) throw error;
    report(field, value, error.message + consequence);
    return undefined;
  }
}

function text(value: unknown, field: string, limit: number, report: Report): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value !== "string") {
    report(field, value, "is not text; it is left out");
    return undefined;
  }
  if (value.length <= limit) return value;
  report(field, value, `is ${value.length} characters long; it is cut at ${limit}`);
  return value.slice(0, limit);
}

function share(value: unknown, field: string, report: Report): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  report(field, value, "is not a number from 0 to 1; it is left out");
  return undefined;
}

function list(value: unknown, field: string, report: Report): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report(field, value, "is not an array; it is left out");
    return [];
  }
  if (value.length > LIMITS.list) report(field, value, `holds ${value.length} entries; the first ${LIMITS.list} are kept`);
  return value.slice(0, LIMITS.list);
}

function texts(value: unknown, field: string, report: Report): readonly string[] {
  return list(value, field, report).flatMap((entry) => text(entry, field, LIMITS.title, report) ?? []);
}

function records<T>(value: unknown, field: string, report: Report, read: (record: object) => T | undefined): readonly T[] {
  return list(value, field, report).flatMap((entry) => {
    if (isObject(entry)) return read(entry) ?? [];
    report(field, entry, "is not an object; it is left out");
    return [];
  });
}

function dictionary(value: unknown, field: string, report: Report): Readonly<Record<string, string>> {
  const result = Object.create(null) as Record<string, string>;
  if (value === undefined || value === null) return result;
  if (!isObject(value)) {
    report(field, value, "is not an object; it is left out");
    return result;
  }
  for (const key of Object.keys(value).slice(0, LIMITS.list)) {
    const entry = text(own(value, key), `${field}.${key}`, LIMITS.title, report);
    if (entry !== undefined) result[key] = entry;
  }
  return result;
}

function readPlace(value: unknown, report: Report): Place | undefined {
  if (typeof value === "string") return { name: value };
  if (value === undefined || value === null) return undefined;
  const name = isObject(value) ? text(own(value, "name"), "place.name", LIMITS.title, report) : undefined;
  if (!isObject(value) || name === undefined) {
    report("place", value, "has no name; it is left out");
    return undefined;
  }
  const degrees = (key: string, limit: number): number | undefined => {
    const number = own(value, key);
    if (number === undefined) return undefined;
    if (typeof number === "number" && Math.abs(number) <= limit) return number;
    report(`place.${key}`, number, `is not a number from -${limit} to ${limit}; it is left out`);
    return undefined;
  };
  return compact<Place>({
    name,
    country: text(own(value, "country"), "place.country", 64, report),
    latitude: degrees("latitude", 90),
    longitude: degrees("longitude", 180),
  });
}

function readClaim(claim: object, report: Report): Claim | undefined {
  const get = (key: keyof Claim): string | undefined => text(own(claim, key), `claims.${key}`, LIMITS.text, report);
  const source = get("source");
  if (source === undefined) {
    report("claims.source", own(claim, "source"), "is missing; the claim is left out");
    return undefined;
  }
  const date = own(claim, "date");
  const readable = date !== undefined && readExtent(date, "claims.date", report, "") !== undefined;
  return compact<Claim>({
    source,
    at: get("at"),
    kind: oneOf(get("kind"), ["main-subject", "mention", "allusion", "caption"], "claims.kind", report),
    date: readable ? (structuredCloneOf(date) as Claim["date"]) : undefined,
    basis: oneOf(get("basis"), ["stated", "derived", "general-knowledge"], "claims.basis", report),
    derivation: get("derivation"),
    term: get("term"),
    asserts: get("asserts"),
    confidence: share(own(claim, "confidence"), "claims.confidence", report),
  });
}

const RELATIONS = ["part-of", "response-to", "led-to", "precedes", "amends", "same-as", "contradicts"] as const;

function readRelation(relation: object, report: Report): Relation | undefined {
  const event = text(own(relation, "event"), "relations.event", LIMITS.title, report);
  const kind = oneOf(text(own(relation, "kind"), "relations.kind", 64, report), RELATIONS, "relations.kind", report);
  if (event === undefined || kind === undefined) {
    report("relations", relation, "needs an event and a kind; it is left out");
    return undefined;
  }
  const claim = own(relation, "claim");
  const source = isObject(claim) ? text(own(claim, "source"), "relations.claim.source", LIMITS.title, report) : undefined;
  const at = isObject(claim) ? text(own(claim, "at"), "relations.claim.at", LIMITS.title, report) : undefined;
  return compact<Relation>({ kind, event, claim: source === undefined ? undefined : compact<NonNullable<Relation["claim"]>>({ source, at }) });
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], field: string, report: Report): T | undefined {
  if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
  report(field, value, `is not one of ${allowed.join(", ")}; it is left out`);
  return undefined;
}

/** Facets can be any field of a row, so simple values of fields that timeloom does not know are kept. */
function extraFields(raw: object): Readonly<Record<string, unknown>> {
  const result = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(raw).slice(0, 100)) {
    if ((KNOWN as readonly string[]).includes(key)) continue;
    const value = own(raw, key);
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") result[key] = value;
    else if (Array.isArray(value) && value.length <= LIMITS.list && value.every((entry) => typeof entry === "string")) result[key] = [...value];
  }
  return result;
}

/** Without the keys that are undefined, as `exactOptionalPropertyTypes` wants it. */
function compact<T extends object>(record: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function structuredCloneOf(date: unknown): unknown {
  if (!isObject(date)) return date;
  if (date instanceof Date) return date.getTime();
  return { start: structuredCloneOf(own(date, "start")), end: structuredCloneOf(own(date, "end")) };
}
