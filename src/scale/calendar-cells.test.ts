import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, toInstant } from "../time/instant.js";
import { luxonZone } from "../time/luxon-zones.js";
import { utc } from "../time/zone.js";
import { cellsOf, clockAt, timeAt } from "./calendar-cells.js";
import { SEGMENT_UNITS } from "./segments.js";

describe.each(SEGMENT_UNITS)("cellsOf %s", (unit) => {
  const cells = cellsOf(unit, 1);
  it("has 1970-01-01 in segment 0", () => {
    expect(cells.at(0)[0]).toBe(0);
  });

  it("puts each time into the cell that holds it, and cells in a row", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (local) => {
        const [segment, cell] = cells.at(local);
        expect(Number.isInteger(segment) && Number.isInteger(cell)).toBe(true);
        expect(cell).toBeGreaterThanOrEqual(0);
        expect(cell).toBeLessThan(cells.columns);
        expect(cells.start(segment, cell)).toBeLessThanOrEqual(local);
        expect(cells.start(segment, cell + 1)).toBeGreaterThan(local);
        expect(cells.start(segment, cells.columns)).toBe(cells.start(segment + 1, 0));
        for (let i = 0; i < cells.columns; i++)
          expect(cells.start(segment, i + 1)).toBeGreaterThanOrEqual(cells.start(segment, i));
      }),
    );
  });
});

describe("cellsOf", () => {
  it("begins weeks on the weekday asked for", () => {
    for (const first of [0, 1, 6]) {
      const start = cellsOf("week", first).start(0, 0);
      expect((start / DAY + 4 + 70) % 7).toBe(first);
      expect(start).toBeLessThanOrEqual(0);
      expect(start).toBeGreaterThan(-7 * DAY);
    }
  });

  it("has decades and centuries as labels count years, without a year 0", () => {
    const decades = cellsOf("decade", 1);
    const centuries = cellsOf("century", 1);
    expect(decades.at(toInstant(1990))).toEqual([2, 0]);
    expect(decades.at(toInstant(1))).toEqual([-197, 1]);
    expect(decades.start(-197, 0)).toBe(decades.start(-197, 1));
    // 1 BCE is the last of ten
    expect(decades.at(toInstant(0))).toEqual([-198, 9]);
    expect(decades.at(toInstant(-9))).toEqual([-198, 0]);
    expect(centuries.at(toInstant(1999))).toEqual([0, 9]);
    expect(centuries.at(toInstant(2000))).toEqual([1, 0]);
    expect(centuries.at(toInstant(1))).toEqual([-19, 0]);
    expect(centuries.at(toInstant(-99))).toEqual([-20, 0]);
    expect(centuries.at(toInstant(-100))).toEqual([-21, 9]);
  });
});

describe("clockAt and timeAt", () => {
  const brussels = luxonZone("Europe/Brussels");
  it("hold the end of an hour that comes twice", () => {
    const back = toInstant(2016, 10, 30, 1);
    const shown = (minutes: number) => new Date(clockAt(brussels, back + minutes * MINUTE)).toISOString().slice(11, 16);
    expect([-61, -60, -1, 0, 30, 59, 60, 61].map(shown)).toEqual([
      "01:59",
      "02:00",
      "02:59",
      "03:00",
      "03:00",
      "03:00",
      "03:00",
      "03:01",
    ]);
    expect(timeAt(brussels, toInstant(2016, 10, 30, 2, 30))).toBe(back - 30 * MINUTE);
  });

  it("pass over an hour that never comes", () => {
    const forward = toInstant(2016, 3, 27, 1);
    expect([1.5, 2, 2.5, 3].map((hour) => (timeAt(brussels, toInstant(2016, 3, 27) + hour * HOUR) - forward) / MINUTE)).toEqual([
      -30, 0, 0, 0,
    ]);
    expect(clockAt(brussels, forward)).toBe(toInstant(2016, 3, 27, 3));
  });

  it("never fall, in any zone, and lead back where the clock comes once", () => {
    const zones = ["Europe/Brussels", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Monrovia"].map(
      luxonZone,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(utc, ...zones),
        fc.integer({ min: -3e12, max: 2e12 }),
        fc.integer({ min: 0, max: 400 * DAY }),
        (zone, start, step) => {
          const times = Array.from({ length: 30 }, (_, i) => start + Math.round((i * step) / 30));
          times.forEach((time, i) => {
            if (i === 0) return;
            expect(clockAt(zone, time)).toBeGreaterThanOrEqual(clockAt(zone, times[i - 1]!));
            expect(timeAt(zone, time)).toBeGreaterThanOrEqual(timeAt(zone, times[i - 1]!));
          });
          if (zone.offset(start - DAY) === zone.offset(start + DAY)) expect(timeAt(zone, clockAt(zone, start))).toBe(start);
        },
      ),
    );
  });
});
