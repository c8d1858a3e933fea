import { nearest, show } from "../errors.js";
import type { Extent, TimeInput } from "../time/extent.js";
import { FieldReader, isObject, LIMITS, NOTHING, own, type Report } from "./field-reader.js";
import type { Fields, Issue, ModelEvent } from "./model.js";
import type { Claim, EventInput, Link, Place, Relation } from "./types.js";

const KNOWN: readonly string[] = [
  "id", "title", "date", "summary", "category", "tags", "importance", "place", "actors", "links", "claims", "relations", "asOf", "wider", "lang", "same",
] satisfies readonly (keyof EventInput)[];

/** An event read from a row, before ids are made unique and open ends are bounded. */
export type Draft = Omit<ModelEvent, "id" | "asOf"> & { readonly id: string | undefined; readonly asOf: Extent | undefined };

/**
 * Reads one row with its own, known keys. A row without a readable date gives `undefined`; any other fault
 * costs that field alone. Each fault is reported. Never throws on data.
 */
export function readEvent(raw: unknown, row: number, fields: Fields<never> | undefined, issues: Issue[]): Draft | undefined {
  const about: Pick<Issue, "row"> & { id: string | undefined } = { row, id: undefined };
  const report: Report = (field, value, reason) => issues.push({ ...about, field, value: show(value), reason });
  const reader = new FieldReader((key) => {
    const from = fields?.[key as keyof EventInput] ?? key;
    if (typeof from === "string") return own(raw as object, from);
    try {
      return (from as (row: unknown, index: number) => unknown)(raw, row) ?? undefined;
    } catch (error) {
      report(key, undefined, `the accessor failed: ${error instanceof Error ? error.message : show(error)}`);
      return undefined;
    }
  }, report);
  if (!isObject(raw)) return reader.leaveOut("event", raw, "is not an object", "the row");
  const id = (about.id = reader.text("id"));
  const date = reader.get("date");
  if (date === undefined) {
    const hint = nearest("date", Object.keys(raw).filter((key) => !KNOWN.includes(key)));
    return reader.leaveOut("date", date, `is missing${hint ? `; is it ${show(hint)}?` : ""}`, "the row");
  }
  const extent = reader.extent("date", "the row", date);
  if (!extent) return undefined;
  let title = reader.text("title")?.trim();
  if (!title) {
    title = id ?? `#${row + 1}`;
    report("title", reader.get("title"), `is missing; ${show(title)} stands for it`);
  }
  return {
    id,
    row,
    title,
    extent,
    // set when all events are known
    start: NaN,
    end: NaN,
    importance: reader.number("importance", 0, 1) ?? 0.5,
    summary: reader.text("summary", LIMITS.text),
    category: reader.text("category"),
    tags: reader.texts("tags"),
    place: readPlace(reader),
    actors: reader.texts("actors"),
    links: reader.records("links", "url", readLink),
    claims: reader.records("claims", "source", readClaim),
    relations: reader.records("relations", "event and kind", readRelation),
    asOf: reader.extent("asOf"),
    wider: readWider(reader),
    lang: reader.text("lang"),
    same: readSame(reader),
    fields: extraFields(raw),
  };
}

function readLink(link: FieldReader): Link | undefined {
  const { url, ...rest } = link.some("url", "title");
  return url === undefined ? undefined : { url, ...rest };
}

function readPlace(reader: FieldReader): Place | undefined {
  const value = reader.get("place");
  if (value === undefined) return undefined;
  const place = reader.within("place", isObject(value) ? value : { name: value });
  const name = place.text("name");
  if (name === undefined) return reader.leaveOut("place", value, "has no name");
  return compact<Place>({ name, ...place.some("country"), latitude: place.number("latitude", -90, 90), longitude: place.number("longitude", -180, 180) });
}

function readClaim(claim: FieldReader): Claim | undefined {
  const { source, ...rest } = claim.some("source", "at", "derivation", "term", "asserts");
  if (source === undefined) return undefined;
  return compact<Claim>({
    source,
    ...rest,
    kind: claim.choice("kind", ["main-subject", "mention", "allusion", "caption"]),
    date: claim.extent("date") && copyOf(claim.get("date")),
    basis: claim.choice("basis", ["stated", "derived", "general-knowledge"]),
    confidence: claim.number("confidence", 0, 1),
  });
}

function readRelation(relation: FieldReader): Relation | undefined {
  const event = relation.text("event");
  const kind = relation.choice("kind", ["part-of", "response-to", "led-to", "precedes", "amends", "same-as", "contradicts"]);
  if (event === undefined || kind === undefined) return undefined;
  const claim = relation.get("claim");
  const { source, ...rest } = isObject(claim) ? relation.within("claim", claim).some("source", "at") : {};
  return { kind, event, ...(source !== undefined && { claim: { source, ...rest } }) };
}

function readSame(reader: FieldReader): Readonly<Record<string, string>> {
  const value = reader.get("same");
  if (value === undefined) return NOTHING;
  if (!isObject(value)) return reader.leaveOut("same", value, "is not an object") ?? {};
  return Object.assign(Object.create(null), reader.within("same", value).some(...Object.keys(value).slice(0, LIMITS.list))) as Record<string, string>;
}

/** Facets can be any field of a row, so simple values of fields that timeloom does not know are kept. */
function extraFields(raw: object): Readonly<Record<string, unknown>> {
  const keys = Object.keys(raw).slice(0, 100).filter((key) => !KNOWN.includes(key));
  if (!keys.length) return NOTHING;
  const result = Object.create(null) as Record<string, unknown>;
  for (const key of keys) {
    const value = own(raw, key);
    if (["string", "number", "boolean"].includes(typeof value)) result[key] = value;
    else if (Array.isArray(value) && value.length <= LIMITS.list && value.every((entry) => typeof entry === "string")) result[key] = [...value];
  }
  return result;
}

/** Without the keys that are undefined, as `exactOptionalPropertyTypes` wants it. */
function compact<T extends object>(record: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** A date that has been read, as plain data of our own. */
function copyOf(date: unknown): NonNullable<Claim["date"]> {
  if (date instanceof Date) return date.getTime();
  return isObject(date) ? { start: copyOf(own(date, "start")) as TimeInput, end: copyOf(own(date, "end")) as TimeInput } : (date as TimeInput);
}

function readWider(reader: FieldReader): ModelEvent["wider"] {
  const given = reader.get("wider");
  if (given === undefined) return undefined;
  const extent = reader.extent("wider", "it", isObject(given) ? own(given, "date") : given);
  const why = isObject(given) ? own(given, "why") : undefined;
  return extent && { extent, why: typeof why === "string" ? why : undefined };
}
