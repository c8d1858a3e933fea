import { describe, expect, it } from "vitest";
import * as all from "./index.js";
import type { Messages } from "./messages.js";

const tables = Object.values(all) as readonly Messages[];

describe("messages", () => {
  it("are in eight languages", () => {
    expect(Object.keys(all).sort()).toEqual(["ar", "de", "en", "es", "fr", "ja", "ru", "uk"]);
    for (const [name, table] of Object.entries(all)) expect((table as Messages).locale).toBe(name);
  });

  it("have something to say everywhere, and nothing English left in", () => {
    const walk = (value: unknown, path: string, visit: (text: string, path: string) => void): void => {
      if (typeof value === "string") visit(value, path);
      else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, visit);
    };
    const english = new Map<string, string>();
    walk(all.en, "", (text, path) => english.set(path, text));
    // The same word in both languages, or no word.
    const same =
      /^\.(locale|dates\.(dash|to|beforeTime)|keys\..*\.0|links|sources|date|licence|basis|claimKind\.(mention|allusion))|^\.certain$/;
    for (const table of tables) {
      const paths: string[] = [];
      walk(table, "", (text, path) => {
        paths.push(path);
        expect(text, `${table.locale}${path}`).not.toBe("");
        if (table !== all.en && !same.test(path)) expect(text, `${table.locale}${path}`).not.toBe(english.get(path));
      });
      const saidIn = (all: Iterable<string>): string[] => [...all].filter((path) => !path.startsWith(".dates.eras")).sort();
      expect(saidIn(paths)).toEqual(saidIn(english.keys()));
      for (const text of ["script", "undefined"]) expect(JSON.stringify(table)).not.toContain(text);
    }
  });

  it("count as each language does", () => {
    const events = (table: Messages, ...counts: number[]) => counts.map((count) => table.events(count));
    expect(events(all.en, 0, 1, 2, 1234567)).toEqual(["0 events", "1 event", "2 events", "1,234,567 events"]);
    expect(events(all.de, 1, 2, 1234)).toEqual(["1 Ereignis", "2 Ereignisse", "1.234 Ereignisse"]);
    expect(events(all.fr, 0, 1, 2, 1234)).toEqual(["0 événement", "1 événement", "2 événements", "1\u00a0234 événements"]);
    expect(events(all.uk, 1, 2, 5, 11, 21, 22, 25)).toEqual([
      "1 подія",
      "2 події",
      "5 подій",
      "11 подій",
      "21 подія",
      "22 події",
      "25 подій",
    ]);
    expect(events(all.ru, 1, 3, 12, 101)).toEqual(["1 событие", "3 события", "12 событий", "101 событие"]);
    expect(events(all.ar, 0, 1, 2, 3, 11, 100)).toEqual(["لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "11 حدثًا", "100 حدث"]);
    expect(events(all.ja, 1, 2)).toEqual(["1件の出来事", "2件の出来事"]);
    expect(all.en.moreEvents(37)).toBe("37 more events");
    expect(all.en.issues(1)).toBe("1 problem in the data");
  });

  it("say what happened, in whole sentences", () => {
    const { en } = all;
    expect(en.empty("1990", "2000", 12, 85)).toBe("No events from 1990 to 2000. 12 before, 85 after.");
    expect(en.viewChanged("March 2014 to June 2016", 12)).toBe("March 2014 to June 2016, 12 events");
    expect(en.runLabel(37, "2014–2016")).toBe("37 events, 2014–2016");
    expect(en.shown(12, 97)).toBe("12 of 97 events shown");
    expect(en.at("2")).toBe("paragraph 2");
    expect(en.at("2–4")).toBe("paragraph 2–4");
    expect(en.at("page 3")).toBe("page 3");
    expect(en.at("12 July")).toBe("12 July");
    expect(en.term("bombings")).toBe("in its words “bombings”");
  });

  it("give each key once", () => {
    for (const { keys } of tables) {
      expect(keys).toHaveLength(all.en.keys.length);
      expect(new Set(keys.map(([key]) => key)).size).toBe(keys.length);
    }
  });
});
