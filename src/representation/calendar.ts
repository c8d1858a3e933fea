import { AXIS, BAND } from "../text/fonts.js";
import type { Font } from "../text/measure.js";
import { graphemes } from "../text/wrap.js";
import { cellGuides, cellOutline } from "./cell-guides.js";
import { mirrored } from "./mirrored.js";
import type { Guide, PlanRequest, PlanWord, Representation, TrackRequest } from "./representation.js";
import { breadthFor, columnsOf, heightOf } from "./room.js";
import { setWord } from "./set-word.js";
import { cellsIn, trackAlong } from "./track-along.js";
import type { Track } from "./track.js";

/** How many cells stand side by side: days in weeks, months in thirds of a year, hours in quarters of a day … */
const ACROSS: Readonly<Record<number, number>> = { 3: 3, 7: 7, 10: 5, 12: 4, 24: 6, 31: 7, 60: 10 };
const TITLE = 22;
const NAMES = 16;
const NUMBER = 16;
/** The least width of a cell that can be read, and how many blocks a figure may have that grows for them. */
const READABLE = 28;
const MOST_TALL = 24;

/**
 * Blocks as on a calendar's pages: one for each segment, its cells in rows, its title above. Time runs through the rows
 * and jumps from the end of each to the beginning of the next.
 */
export const calendar: Representation = {
  name: "calendar",
  plan(request) {
    const { width, tracks, firstWeekday, measure } = request;
    const count = tracks.length;
    const columns = Math.max(1, request.columns);
    const across = Math.min(columns, ACROSS[columns] ?? Math.ceil(Math.sqrt(columns * 1.5)));
    const month = columns === 31;
    /** The column of a segment's first cell. */
    const before = ({ cells }: TrackRequest): number =>
      month ? ((cells[0]?.weekday ?? firstWeekday) - firstWeekday + 7) % 7 : 0;
    const lines = Math.max(...tracks.map((track) => Math.ceil((before(track) + cellsIn(track, columns)) / across)));

    const gap = Math.min(24, width / 24);
    const sizes = (w: number, h: number) => {
      const wide = (w - gap) / across;
      const title = h >= 96 ? TITLE : h >= 52 ? 18 : 0;
      const names = month && h >= 100 ? NAMES : 0;
      const under = Math.min(16, h / 8);
      return { wide, title, names, under, high: (h - title - names - under) / lines };
    };
    const fitted = request.height ?? request.maxHeight;
    const fitting = columnsOf(count, width + gap, fitted, (w, h) => {
      const { wide, high } = sizes(w, h);
      return Math.min(wide, 1.4 * high);
    });
    // Where cells would be too small to be read, blocks are as broad as they need, and the figure as high: pages scroll.
    const tall = request.height === undefined && (width + gap) / fitting / across < READABLE && count <= MOST_TALL;
    const side = tall ? Math.max(1, Math.floor((width + gap) / (across * READABLE + gap))) : fitting;
    const rows = Math.ceil(count / side);
    const most = tall ? Math.max(fitted, rows * (TITLE + NAMES + 16 + lines * 2 * NUMBER)) : fitted;
    const blockWidth = (width - 2 + gap) / side;
    const greatest = sizes(blockWidth, most / rows);
    const height = heightOf(
      { ...request, maxHeight: most },
      rows * (greatest.title + greatest.names + greatest.under + lines * (NUMBER + breadthFor(request))),
    );
    const { wide, title, names, high } = sizes(blockWidth, height / rows);
    const blockHeight = height / rows;

    const labels = tracks.flatMap(({ cells }) => cells.map(({ label }) => label));
    const numbered = high >= 28 && wide >= 24 && [...new Set(labels)].every((label) => measure(label, AXIS) <= wide - 6);
    const number = numbered ? NUMBER : 0;
    const breadth = Math.min(breadthFor(request), Math.max(high / 2, high - number - 4));
    const heads = names ? headings(request, wide - 4) : [];

    const ways: Track[] = [];
    const guides: Guide[] = [];
    const words: PlanWord[] = [];
    tracks.forEach((track, index) => {
      const x = 1 + (index % side) * blockWidth;
      const y = Math.floor(index / side) * blockHeight + title + names;
      const first = before(track);
      const end = first + cellsIn(track, columns);
      const spans: [number, number][] = [];
      for (let from = first; from < end; from = (Math.floor(from / across) + 1) * across) {
        const begin = from - (from % across);
        spans.push([from - begin, Math.min(across, end - begin)]);
      }
      const points: number[] = [];
      const jumps = new Set<number>();
      spans.forEach(([from, to], row) => {
        const middle = y + row * high + number + (high - number) / 2;
        if (row) jumps.add(points.length / 2);
        points.push(x + from * wide, middle, x + to * wide, middle);
      });
      ways.push(trackAlong(track, points, breadth, 1, jumps));

      guides.push(...cellGuides(`${track.key}:`, spans, x, y, wide, high), {
        key: `block-${track.key}`,
        points: cellOutline(spans, x, y, wide, high),
        closed: true,
        strong: true,
      });

      const say = (key: string, text: string, dx: number, dy: number, room: number, font: Font, anchor?: "middle"): void =>
        void words.push(...setWord(key, text, { x: x + dx, y: y + dy, room, ...(anchor && { anchor }) }, font, measure));
      if (title) say(track.key, track.title, 0, -names - title / 2, blockWidth - gap, BAND);
      heads.forEach((head, day) => say(`${track.key}:day-${day}`, head, (day + 0.5) * wide, -names / 2, wide, AXIS, "middle"));
      for (const { label, from } of numbered ? track.cells : []) {
        const cell = first + Math.round(from * columns);
        say(
          `${track.key}:${cell - first}`,
          label,
          (cell % across) * wide + 4,
          Math.floor(cell / across) * high + number / 2 + 1,
          wide,
          AXIS,
        );
      }
    });
    return mirrored({ width, height, plot: { x: 0, y: 0, width, height }, tracks: ways, guides, words, axes: [] }, request);
  },
};

/** The names of the weekdays where all fit, or their first letters where these tell them apart. */
function headings({ weekdays, firstWeekday, measure }: PlanRequest, room: number): string[] {
  const names = weekdays.map((_, index) => weekdays[(index + firstWeekday) % weekdays.length]!);
  const fit = (list: readonly string[]): boolean => list.every((name) => measure(name, AXIS) <= room);
  if (fit(names)) return names;
  const letters = names.map((name) => graphemes(name)[0] ?? "");
  return fit(letters) && new Set(letters).size > 3 ? letters : [];
}
