import { describe, expect, test } from "vitest";
import { events, sources } from "../../../data/index.js";
import { parseDate } from "../../../src/time/parse-date.js";
import { articlesFolder, readParagraphs } from "./articles.js";
import { articles } from "./paragraphs.js";

const claims = events.flatMap((event) => event.claims.map((claim) => ({ ...claim, event })));

describe("claims", () => {
  test("each points to a paragraph that exists and is no furniture", () => {
    const cited = [...claims, ...events.flatMap(({ id, relations = [] }) => relations.flatMap(({ claim }) => (claim ? [{ ...claim, event: { id } }] : [])))];
    for (const { source, at, event } of cited) {
      expect(at, event.id).toMatch(/^[1-9]\d*$/);
      expect(Number(at), event.id).toBeLessThanOrEqual(articles[source].paragraphs);
      expect(articles[source].furniture, `${event.id} ${source}:${at}`).not.toContain(Number(at));
    }
  });

  test("each event has one, and one gives the event's date", () => {
    for (const { id, date, claims: own } of events) expect(own.map((claim) => claim.date), id).toContain(date);
  });

  test("each date says where it comes from, and how it was worked out", () => {
    for (const { event, date, basis, derivation, kind } of claims) {
      expect(kind, event.id).toBeDefined();
      if (date !== undefined) expect(basis, event.id).toBeDefined();
      if (basis === "derived") expect(derivation, event.id).toBeTruthy();
    }
  });

  test("each date that a claim gives overlaps the event's, or is one of two that differ and both are kept", () => {
    for (const { event, date } of claims) {
      if (typeof date !== "string") continue;
      const [own, claimed] = [parseDate(event.date), parseDate(date)];
      expect(claimed.earliestStart < own.latestEnd && own.earliestStart < claimed.latestEnd, `${event.id} ${date}`).toBe(true);
    }
  });

  test("a source of derived date says from what", () => {
    for (const { id, basis, derivation, published } of sources) {
      expect(parseDate(published!).earliestStart, id).toBeGreaterThan(0);
      expect(basis === "stated" || derivation, id).toBeTruthy();
    }
  });
});

describe.skipIf(articlesFolder === undefined)("claims against the texts", () => {
  test("the table of paragraphs is right", async () => {
    const texts = await readParagraphs(articlesFolder!);
    for (const [id, { paragraphs }] of Object.entries(articles)) expect(texts[id]!.length, id).toBe(paragraphs);
  });

  test("each term stands in its paragraph", async () => {
    const texts = await readParagraphs(articlesFolder!);
    for (const { event, source, at, term } of claims)
      if (term) expect(plain(texts[source]![Number(at) - 1]!), `${event.id} ${source}:${at}`).toContain(plain(term));
  });

  test("each stated date stands in its paragraph, at least by its year or its day", async () => {
    const texts = await readParagraphs(articlesFolder!);
    for (const { event, source, at, basis, date } of claims) {
      if (basis !== "stated" || typeof date !== "string") continue;
      const text = texts[source]![Number(at) - 1]!;
      const [year, , day] = date.split("-");
      expect(text.includes(year!) || new RegExp(`\\b${Number(day)}\\b`).test(text), `${event.id} ${date}`).toBe(true);
    }
  });

  test("each title not in brackets stands in its article", async () => {
    const texts = await readParagraphs(articlesFolder!);
    for (const { id, title } of sources) if (!title.startsWith("[")) expect(texts[id], id).toContain(title);
  });
});

const plain = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'");
