import { expect } from "vitest";
import type { Plan, PlanRequest, TrackRequest } from "../../src/representation/representation.js";
import { nearestOn, placeOn, type Track } from "../../src/representation/track.js";
import { segments, weekdayNames } from "../../src/scale/calendar-segments.js";
import type { Segment, SegmentUnit } from "../../src/scale/segments.js";
import { estimateWidth } from "../../src/text/estimate.js";
import { BAND } from "../../src/text/fonts.js";
import { utc } from "../../src/time/zone.js";

const known = new Map<SegmentUnit, Map<number, Segment>>();

/** A request for so many tracks: facets, or segments of a unit from `first` (its number counted from 1970) on. */
export function planRequest(options: Partial<PlanRequest> & { count?: number; unit?: SegmentUnit; first?: number }): PlanRequest {
  const { count = 1, unit, first = 46, ...rest } = options;
  const scale = unit && segments(unit, { zone: utc, locale: "en" });
  const made = (scale && known.get(unit)) ?? new Map<number, Segment>();
  if (unit) known.set(unit, made);
  const tracks = Array.from({ length: count }, (_, index): TrackRequest => {
    const segment = made.get(first + index) ?? scale?.segment(first + index);
    if (segment) made.set(first + index, segment);
    const title = segment?.title ?? (count > 1 ? `Facet number ${index}` : "");
    const from = segment ? first + index : 0;
    return {
      key: `track-${index}`,
      title,
      titleWidth: estimateWidth(title, BAND),
      from,
      to: segment ? from + 1 : 100,
      cells: segment?.cells ?? [],
    };
  });
  return {
    width: 960,
    height: undefined,
    maxHeight: 720,
    direction: "ltr",
    orientation: "horizontal",
    layout: unit ? "segmented" : count > 1 ? "faceted" : "unified",
    tracks,
    columns: scale?.columns ?? 0,
    firstWeekday: 1,
    weekdays: weekdayNames("en"),
    tickWidth: 34,
    crowd: 3,
    measure: estimateWidth,
    ...rest,
  };
}

/** What holds for the plan of any representation. */
export function checkPlan(plan: Plan, request: PlanRequest, crosses = false): void {
  expect(plan.width).toBe(request.width);
  if (request.height === undefined) {
    expect(plan.height).toBeGreaterThanOrEqual(240);
    expect(plan.height).toBeLessThanOrEqual(request.maxHeight);
  } else expect(plan.height).toBe(request.height);
  expect(plan.tracks.map(({ key }) => key)).toEqual(request.tracks.map(({ key }) => key));
  const inside = (x: number, y: number, slack = 0.01): boolean =>
    x >= -slack && y >= -slack && x <= plan.width + slack && y <= plan.height + slack;
  plan.tracks.forEach((track, index) => {
    expect(track.from).toBe(request.tracks[index]!.from);
    checkTrack(track, inside, crosses);
  });
  const keys = new Set<string>();
  for (const { key, points } of plan.guides) {
    expect(keys.has(`guide ${key}`), key).toBe(false);
    keys.add(`guide ${key}`);
    expect(points.length).toBeGreaterThanOrEqual(4);
    for (let i = 0; i < points.length; i += 2)
      if (!inside(points[i]!, points[i + 1]!)) expect.fail(`guide ${key} leaves the figure`);
  }
  for (const { key, box, lines } of plan.words) {
    expect(keys.has(`word ${key}`), key).toBe(false);
    keys.add(`word ${key}`);
    expect(lines.length).toBeGreaterThan(0);
    if (!inside(box.x, box.y) || !inside(box.x + box.width, box.y + box.height)) {
      expect.fail(`${JSON.stringify(lines)} leaves the figure: ${JSON.stringify(box)}`);
    }
  }
  for (const { track, reach } of plan.axes) {
    expect(plan.tracks[track]).toBeDefined();
    expect(reach[0]).toBeLessThanOrEqual(reach[1]);
  }
}

function checkTrack(track: Track, inside: (x: number, y: number) => boolean, crosses: boolean): void {
  const { points, stops, length, breadth, squeeze, key } = track;
  expect(points.length).toBe(2 * stops.length);
  expect(stops.length).toBeGreaterThan(1);
  expect(stops[0]).toBe(0);
  expect(length).toBe(stops.at(-1));
  expect(length).toBeGreaterThan(0);
  expect(breadth).toBeGreaterThan(0);
  expect(squeeze).toBeGreaterThan(0);
  expect(squeeze).toBeLessThanOrEqual(1);
  for (let i = 0; i < stops.length; i++) {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    if (!inside(x, y)) expect.fail(`${key} leaves the figure at ${x}, ${y}`);
    if (i === 0) continue;
    const step = stops[i]! - stops[i - 1]!;
    const size = Math.hypot(x - points[2 * i - 2]!, y - points[2 * i - 1]!);
    // a jump, or as long as it is
    if (!(step === 0 || Math.abs(step - size) < 0.005 * size + 1e-6))
      expect.fail(`${key} is ${size} long at ${i}, its stops ${step}`);
  }
  for (let i = 0; i < 8; i++) {
    const along = length * ((i * 0.6180339) % 1);
    const { x, y, nx, ny } = placeOn(track, along);
    expect(Math.hypot(nx, ny)).toBeCloseTo(1, 6);
    const found = nearestOn(track, x, y);
    expect(found.distance).toBeLessThan(0.01);
    if (!crosses) expect(Math.abs(found.along - along)).toBeLessThan(0.5);
    // an item at either edge is in the figure
    for (const across of crosses ? [] : [-breadth / 2, breadth / 2]) {
      if (!inside(x + nx * across, y + ny * across)) expect.fail(`the edge of ${key} leaves the figure at ${x}, ${y}`);
    }
  }
}

/** The least distance between the middles of two tracks. */
export function distanceOf(a: Track, b: Track): number {
  let least = Infinity;
  for (let i = 0; i < a.points.length; i += 10) least = Math.min(least, nearestOn(b, a.points[i]!, a.points[i + 1]!).distance);
  return least;
}
