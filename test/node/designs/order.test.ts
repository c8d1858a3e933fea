import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { FLAG } from "../../../src/model/model.js";
import { pathOf } from "../../../src/representation/path.js";
import { sayDuration } from "../../../src/scale/durations.js";
import { cases, designs, drawn, type Drawn, hold } from "./kit.js";

/** Shortened stretches are drawn, are the longest of all in which nothing begins or ends, and say how long they are. */
function breaksTrue({ figure, layout, scene, events }: Drawn): void {
  const { scale, locale } = figure;
  const all = scale.breaks!({ start: -Infinity, end: Infinity }, { locale, zone: figure.zone }).map(({ start, end, text }) => ({ from: scale.time(start), to: scale.time(end), start, end, text }));
  const bounds = [...new Set(events.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  // a position is as coarse as a float64 is at the length of all; and always it is off by far less than the break is long
  const grain = 1 + (bounds.at(-1)! - bounds[0]!) * 1e-12;
  const near = (a: number, b: number, length: number): boolean => Math.abs(a - b) <= Math.min(length / 4, grain);
  const isBreak = (from: number, to: number): boolean => all.some((one) => near(one.from, from, one.to - one.from) && near(one.to, to, one.to - one.from));
  const gaps = bounds.slice(1).map((to, index) => ({ from: bounds[index]!, to }));
  expect(gaps.filter(({ from, to }) => isBreak(from, to)).length, "each break is a gap").toBe(all.length);
  const shortest = Math.min(...gaps.filter(({ from, to }) => isBreak(from, to)).map(({ from, to }) => to - from));
  for (const { from, to } of gaps) if (!isBreak(from, to)) expect(to - from, "no longer gap is left as it is").toBeLessThanOrEqual(shortest);

  const seen = all.filter(({ start, end }) => start < layout.view.end && end > layout.view.start);
  expect(layout.breaks.map(({ text }) => text)).toEqual(seen.map(({ from, to }) => sayDuration(to - from, locale, { round: true })));
  const track = layout.tracks[0]!;
  const vertical = layout.orientation === "vertical";
  seen.forEach(({ start, end }, index) => {
    const { key, area, lines, words, text } = layout.breaks[index]!;
    expect(scene.marks.filter((mark) => mark.key === `break:${key}`)).toHaveLength(1);
    expect(lines.length, "strokes through the axis").toBeGreaterThan(0);
    // where it is drawn is where it is on the scale
    const along = area.filter((_, i) => i % 2 === (vertical ? 1 : 0));
    const pixels = [start, end].map((position) => pathOf(track).point(((position - track.from) / (track.to - track.from)) * track.length, 0)[vertical ? 1 : 0]);
    expect(Math.abs(Math.min(...along) - Math.min(...pixels))).toBeLessThan(0.5);
    expect(Math.abs(Math.max(...along) - Math.max(...pixels))).toBeLessThan(0.5);
    // a word that is wider than there is room beside the axis is broken
    if (words.length && !words.at(-1)!.endsWith("…")) expect(words.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
  // words where there is room for those of all
  const room = layout.breaks.reduce((sum, { box }) => sum + (vertical ? box.height : box.width) + 8, 0);
  if (room <= track.length) for (const { words, text } of layout.breaks) expect(words.length, text).toBeGreaterThan(0);
}

/** What begins together stands together, and is joined; what may lie at several places among others reaches over them all. */
function orderTrue({ layout, scene, events }: Drawn): void {
  const byId = new Map(events.map((event) => [event.id, event]));
  const starts = [...new Set(events.map(({ start }) => start))].sort((a, b) => a - b);
  const groups = new Map<string, typeof layout.items>();
  for (const item of layout.items) {
    const event = byId.get(item.id)!;
    const track = layout.tracks[item.track]!;
    const step = track.length / (track.to - track.from);
    const within = starts.filter((time) => time >= event.start && time < event.end).length;
    const whole = item.more ? undefined : item.end - item.start;
    if (whole !== undefined) expect(Math.abs(whole - Math.max(0, within - 1) * step), `${item.id} reaches over the steps within it`).toBeLessThan(1e-6 * track.length);
    expect(Math.abs(item.start - (starts.indexOf(event.start) - track.from) * step), `${item.id} is at its step`).toBeLessThan(1e-6 * track.length);
    if (!(item.flags & FLAG.range) && (item.end - item.start) >= 10) expect(item.body).toBe("bracket");
    const key = `${item.band} ${event.start}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  let joined = 0;
  for (const tied of groups.values()) {
    const places = tied.map((item) => ({ item, at: pathOf(layout.tracks[item.track]!, item.lo, item.hi).point(item.start, item.across) }));
    for (const { item } of places) expect(Math.abs(item.start - tied[0]!.start), "a tie is at one place").toBeLessThan(1e-6);
    if (new Set(tied.map(({ across }) => across)).size < 2) continue;
    joined++;
    const held = layout.ties.some(([x1, y1, x2, y2]) => places.every(({ at: [x, y] }) => offSegment(x, y, x1!, y1!, x2!, y2!) < 1));
    expect(held, `${tied.map(({ key }) => key).join(", ")} are joined`).toBe(true);
  }
  expect(layout.ties).toHaveLength(joined);
  expect(scene.marks.filter(({ role }) => role === "tie")).toHaveLength(joined);
}

function offSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const share = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2 || 1)));
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}

const having = (scale: string) => designs.filter((design) => design.scale === scale);

describe.each(having("collapsed"))("$name", (design) => {
  it("draws each shortened stretch, and says how long it is", () => {
    hold(cases(design), 150, (given) => breaksTrue(drawn(given)));
    hold(cases(design, 0, fc.constant(dataset)), 20, (given) => breaksTrue(drawn(given)));
  });
});

describe.each(having("sequential"))("$name", (design) => {
  it("shows ties as ties, and an order that is not known as not known", () => {
    hold(cases(design), 30, (given) => orderTrue(drawn(given)));
    hold(cases(design, 0, fc.constant(dataset)), 5, (given) => orderTrue(drawn(given)));
  });
});
