import { invalid, TimeloomError } from "../../errors.js";
import { type Filter, readFilter } from "../filter.js";

/** The version of the questions and answers below; a server answers no other. */
export const WIRE = 1;

/** What a page asks of a server, one GET request each. */
export type Ask = InfoAsk | ViewAsk | ListAsk | EventAsk | StepAsk;

export interface InfoAsk {
  readonly ask: "info";
}

/** Counts and important events of bins `[lo, hi)`, each `2 ** level` ms wide, from time 0. */
export interface ViewAsk {
  readonly ask: "view";
  readonly level: number;
  readonly lo: number;
  readonly hi: number;
  readonly k: number;
  readonly by?: string | undefined;
  readonly where?: Filter | undefined;
}

/** Events in the order of time; an end without bound is left out. */
export interface ListAsk {
  readonly ask: "list";
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly spanning?: boolean | undefined;
  readonly by?: string | undefined;
  readonly group?: string | undefined;
  readonly where?: Filter | undefined;
  readonly offset?: number | undefined;
  readonly limit: number;
}

/** The events with these ids, as far as there are any. */
export interface EventAsk {
  readonly ask: "event";
  readonly ids: readonly string[];
}

export interface StepAsk {
  readonly ask: "step";
  readonly from?: string | undefined;
  readonly step: 1 | -1;
  readonly by?: string | undefined;
  readonly group?: string | undefined;
  readonly where?: Filter | undefined;
}

/** A question as the query of an address, its keys in a fixed order: equal questions have equal addresses. */
export function toSearch(ask: Ask, version: string): string {
  const parts = [`v=${WIRE}`];
  const { where, ids, ...rest } = ask as Ask & { readonly where?: Filter; readonly ids?: readonly string[] };
  for (const [key, value] of Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined && value !== false) parts.push(`${key}=${encodeURIComponent(String(value))}`);
  }
  for (const id of ids ?? []) parts.push(`id=${encodeURIComponent(id)}`);
  const wanted = readFilter(where);
  // a filter that wants all is none
  if (wanted) parts.push(`where=${encodeURIComponent(JSON.stringify(wanted))}`);
  if (version !== "") parts.push(`version=${encodeURIComponent(version)}`);
  return parts.join("&");
}

/**
 * Reads an address, or its query alone.
 * @throws TimeloomError `invalid-option` for what is no question
 */
export function readSearch(address: string): { readonly ask: Ask; readonly version: string } {
  if (address.length > 16_000) throw new TimeloomError("limit", "invalid address: it is longer than 16,000 characters");
  const fields = new Map<string, string[]>();
  const query = address.includes("?") ? address.slice(address.indexOf("?") + 1) : address;
  for (const part of query.split("#")[0]!.split("&")) {
    const [key, value] = [part, ""].join("=").split("=").map(decode) as [string, string];
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  const one = (key: string): string | undefined => fields.get(key)?.[0];
  if (one("v") !== String(WIRE)) invalid("invalid-option", "v", one("v"), `is not ${WIRE}, the version of the questions that this server answers`);
  return { ask: readAsk(one, fields.get("id") ?? []), version: one("version") ?? "" };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return invalid("invalid-option", "address", text, "is not percent-encoded UTF-8");
  }
}

function readAsk(one: (key: string) => string | undefined, ids: readonly string[]): Ask {
  const number = (key: string): number | undefined => {
    const text = one(key);
    if (text === undefined) return undefined;
    const value = Number(text);
    return text !== "" && Number.isFinite(value) ? value : invalid("invalid-option", key, text, "is not a number");
  };
  const needed = (key: string): number => number(key) ?? invalid("invalid-option", key, undefined, "is missing");
  const [by, group, where] = [one("by"), one("group"), readWhere(one("where"))];
  const ask = one("ask");
  switch (ask) {
    case "info":
      return { ask };
    case "view":
      return { ask, level: needed("level"), lo: needed("lo"), hi: needed("hi"), k: needed("k"), by, where };
    case "list":
      return { ask, start: number("start"), end: number("end"), spanning: one("spanning") === "true", by, group, where, offset: number("offset"), limit: needed("limit") };
    case "event":
      return { ask, ids };
    case "step": {
      const step = needed("step");
      if (step !== 1 && step !== -1) invalid("invalid-option", "step", step, "is neither 1 nor -1");
      return { ask, from: one("from"), step: step > 0 ? 1 : -1, by, group, where };
    }
    default:
      return invalid("invalid-option", "ask", ask, "is not info, view, list, event or step");
  }
}

function readWhere(text: string | undefined): Filter | undefined {
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    invalid("invalid-option", "where", text, "is not JSON");
  }
  return readFilter(value);
}
