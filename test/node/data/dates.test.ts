import { describe, expect, test } from "vitest";
import { events } from "../../../data/index.js";
import { parseDate } from "../../../src/time/parse-date.js";

const byId = new Map(events.map((event) => [event.id, { ...event, extent: parseDate(event.date) }]));
const ties = [...byId.values()].flatMap((event) => (event.relations ?? []).map((relation) => ({ event, relation, other: byId.get(relation.event)! })));

describe("dates", () => {
  test("no event ends before it starts", () => {
    for (const { id, extent } of byId.values()) expect(extent.earliestStart, id).toBeLessThan(extent.latestEnd);
  });

  test("an open event says on which day that was last known, another does not", () => {
    for (const { id, extent, asOf } of byId.values()) {
      expect(asOf !== undefined, id).toBe(extent.openEnd);
      if (asOf !== undefined) expect(parseDate(asOf).earliestStart, id).toBeGreaterThan(extent.earliestStart);
    }
  });

  test("the widest reading holds the best one, is wider, and says who reads it so", () => {
    expect(events.filter(({ wider }) => wider).length).toBeGreaterThan(15);
    for (const { id, extent, wider } of byId.values()) {
      if (wider === undefined) continue;
      const { earliestStart, latestEnd } = parseDate(wider.date);
      expect(earliestStart, id).toBeLessThanOrEqual(extent.earliestStart);
      expect(latestEnd, id).toBeGreaterThanOrEqual(extent.latestEnd);
      expect(earliestStart < extent.earliestStart || latestEnd > extent.latestEnd, id).toBe(true);
      expect(wider.why.split(" ").length, id).toBeGreaterThan(5);
    }
  });

  test("no relation is to the event itself, and none is given twice", () => {
    for (const { event, relation } of ties) expect(relation.event).not.toBe(event.id);
    const keys = ties.map(({ event, relation }) => `${event.id} ${relation.kind} ${relation.event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a part lies within its whole", () => {
    for (const { event, relation, other } of ties) {
      if (relation.kind !== "part-of") continue;
      const name = `${event.id} in ${other.id}`;
      expect(event.extent.earliestStart, name).toBeGreaterThanOrEqual(other.extent.earliestStart);
      expect(event.extent.latestEnd, name).toBeLessThanOrEqual(other.extent.latestEnd);
    }
  });

  test("a cause does not begin after its effect, an answer not before what it answers, unless a source says so", () => {
    for (const { event, relation, other } of ties) {
      const [first, second] = relation.kind === "response-to" ? [other, event] : [event, other];
      if (relation.kind !== "part-of" && relation.kind !== "amends" && relation.claim === undefined)
        expect(first.extent.earliestStart, `${first.id} before ${second.id}`).toBeLessThanOrEqual(second.extent.latestStart);
      if (relation.kind === "amends") expect(other.extent.earliestStart, event.id).toBeLessThan(event.extent.earliestStart);
    }
  });

  test("a statement of cause names the source that makes it", () => {
    for (const { event, relation } of ties) if (relation.kind === "led-to") expect(relation.claim, `${event.id} ${relation.event}`).toBeDefined();
  });
});
