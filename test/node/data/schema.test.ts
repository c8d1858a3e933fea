import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { dataset } from "../../../data/index.js";
import { dataSchema } from "../../../scripts/data-schema.mjs";

const schema = dataSchema() as { readonly definitions: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);

type Json = Record<string, unknown>;
const copy = (): Json => JSON.parse(JSON.stringify(dataset)) as Json;

describe("the JSON Schema made from the types", () => {
  test("takes the dataset, with and without a pointer to the schema", () => {
    expect([validate(copy()), validate.errors]).toEqual([true, null]);
    expect([validate({ $schema: "./schema/dataset.json", ...copy() }), validate.errors]).toEqual([true, null]);
  });

  test("knows every id", () => {
    expect(schema.definitions["EventId"]!.enum).toHaveLength(dataset.events.length);
    expect(schema.definitions["SourceId"]!.enum).toHaveLength(5);
  });

  const inEvent = (change: Json) => (data: Json): void => void Object.assign((data["events"] as Json[])[0]!, change);
  const inClaim = (change: Json) => (data: Json): void => void Object.assign(((data["events"] as Json[])[0]!["claims"] as Json[])[0]!, change);
  const inSource = (change: Json) => (data: Json): void => void Object.assign((data["sources"] as Json[])[0]!, change);
  const without = (name: string) => (data: Json): void => void Reflect.deleteProperty((data["events"] as Json[])[0]!, name);

  test.each<readonly [string, (data: Json) => void, string]>([
    ["an id that is not of the list", inEvent({ id: "hot-war" }), "/events/0/id"],
    ["a category that is none", inEvent({ category: "gossip" }), "/events/0/category"],
    ["a date in words", inEvent({ date: "the spring of 2016" }), "/events/0/date"],
    ["a day of another form", inEvent({ date: "22.03.2016" }), "/events/0/date"],
    ["a title too long for a label", inEvent({ title: "x".repeat(46) }), "/events/0/title"],
    ["an event without a date", without("date"), "/events/0"],
    ["an event without a claim", inEvent({ claims: [] }), "/events/0/claims"],
    ["importance beyond the scale", inEvent({ importance: 1.5 }), "/events/0/importance"],
    ["a field that is not known", inEvent({ importence: 1 }), "/events/0"],
    ["a number for a text", inEvent({ summary: 7 }), "/events/0/summary"],
    ["a place off the globe", inEvent({ place: { name: "Nowhere", country: "XX", latitude: 91, longitude: 0 } }), "/events/0/place/latitude"],
    ["a country by its name", inEvent({ place: { name: "Paris", country: "France", latitude: 48.9, longitude: 2.4 } }), "/events/0/place/country"],
    ["a widest reading without a reason", inEvent({ wider: { date: "1945/1991" } }), "/events/0/wider"],
    ["an item of Wikidata that cannot be one", inEvent({ same: { wikidata: "Cold War" } }), "/events/0/same/wikidata"],
    ["a claim of no source", inClaim({ source: "someone" }), "/events/0/claims/0/source"],
    ["a claim of paragraph 0", inClaim({ at: "0" }), "/events/0/claims/0/at"],
    ["a claim of a paragraph by number", inClaim({ at: 9 }), "/events/0/claims/0/at"],
    ["a kind of claim that is none", inClaim({ kind: "rumour" }), "/events/0/claims/0/kind"],
    ["a basis that is none", inClaim({ basis: "guessed" }), "/events/0/claims/0/basis"],
    ["a relation to no event", inEvent({ relations: [{ kind: "part-of", event: "hot-war" }] }), "/events/0/relations/0/event"],
    ["a relation of no kind", inEvent({ relations: [{ kind: "near", event: "detente" }] }), "/events/0/relations/0/kind"],
    ["an article without its day", inSource({ published: undefined }), "/sources/0"],
    ["another licence", (data) => void Object.assign(data, { licence: "all rights reserved" }), "/licence"],
    ["no events", (data) => void Reflect.deleteProperty(data, "events"), ""],
  ])("refuses %s", (_, change, where) => {
    const data = copy();
    change(data);
    expect(validate(JSON.parse(JSON.stringify(data)))).toBe(false);
    expect(validate.errors!.map(({ instancePath }) => instancePath)).toContain(where);
  });
});
