import type { Plan, PlanRequest, Representation, TrackRequest } from "./representation.js";
import { longest, shareOf } from "./track-along.js";
import type { Box, Track } from "./track.js";

/** Above and below what is laid out: the words of the axis, and air. */
const TOP = 28;
const AIR = 8;
const LANE = 14;

/** A straight line over `length` pixels from `x`, `y`: to the right, to the left in a right-to-left page, or down. */
export function straightTrack(key: string, box: Box, orientation: "horizontal" | "vertical", direction: "ltr" | "rtl", from: number, to: number, length: number, breadth: number): Track {
  const rtl = direction === "rtl";
  const points =
    orientation === "vertical"
      ? [box.x, box.y, box.x, box.y + length]
      : rtl
        ? [box.x + box.width, box.y, box.x + box.width - length, box.y]
        : [box.x, box.y, box.x + length, box.y];
  // across grows downwards, and in a vertical figure away from the axis
  const side = orientation === "vertical" ? (rtl ? 1 : -1) : rtl ? -1 : 1;
  return { key, from, to, points, stops: [0, length], length, breadth, side, squeeze: 1, bleed: 0 };
}

/** The track of a request where the longest segment is `room` pixels long: February's ends before the others. */
function shareOfRoom({ key, from, to, cells }: TrackRequest, box: Box, orientation: "horizontal" | "vertical", direction: "ltr" | "rtl", room: number, breadth: number): Track {
  const share = shareOf(cells);
  return straightTrack(key, box, orientation, direction, from, from + (to - from) * share, room * share, breadth);
}

/** Time runs straight: to the right (to the left in a right-to-left page), or down; one line under, or beside, the other. */
export const linear: Representation = {
  name: "linear",
  rows: true,
  segments: 16,
  plan(request) {
    return request.orientation === "vertical" ? columns(request) : lines(request);
  },
};

function lines({ width, height, maxHeight, direction, tracks, crowd }: PlanRequest): Plan {
  const rtl = direction === "rtl";
  const titled = tracks.some(({ title }) => title);
  const beside = titled && width >= 480;
  const above = titled && !beside ? 20 : 0;
  const widest = Math.max(0, ...tracks.map(({ titleWidth }) => titleWidth));
  const left = beside ? Math.min(width * 0.25, widest + 20) : AIR;
  const wanted = Math.min(104, Math.max(40, crowd * LANE + 20)) + above;
  const room = (height ?? maxHeight) - TOP - AIR;
  const pitch = height === undefined ? Math.min(wanted, room / tracks.length) : room / tracks.length;
  // no room above a line without its title
  const head = pitch < 30 ? 0 : above;
  const tall = height ?? Math.max(240, Math.min(maxHeight, TOP + AIR + tracks.length * pitch));
  const top = TOP + (height === undefined ? Math.max(0, (tall - TOP - AIR - tracks.length * pitch) / 2) : 0);
  const plot = { x: rtl ? AIR : left, y: top - 4, width: Math.max(1, width - left - AIR), height: tracks.length * pitch + 8 };
  const breadth = Math.max(4, pitch - head - 4);
  const middle = (index: number): number => top + index * pitch + head + (pitch - head) / 2;
  const axis = longest(tracks);
  return {
    width,
    height: tall,
    plot,
    tracks: tracks.map((track, index) => shareOfRoom(track, { ...plot, y: middle(index) }, "horizontal", direction, plot.width, breadth)),
    guides: tracks.map(({ key }, index) => ({ key: `line:${key}`, points: [plot.x, middle(index), plot.x + plot.width, middle(index)] })),
    words: tracks.flatMap(({ key, title, titleWidth }, index) => {
      if (!title || (beside ? pitch < 14 : pitch < 30)) return [];
      const span = Math.min(titleWidth, beside ? left - 12 : plot.width);
      const x = beside ? (rtl ? plot.x + plot.width + 12 : left - 12 - span) : rtl ? plot.x + plot.width - span : plot.x;
      return [{ key, lines: [title], box: { x, y: beside ? middle(index) - 8 : top + index * pitch, width: span, height: 16 }, font: { size: 13, weight: 600 } }];
    }),
    axes: [{ track: axis, side: -1, reach: [-breadth / 2 - head - axis * pitch, (tracks.length - 1 - axis) * pitch + breadth / 2] }],
  };
}

function columns({ width, height, maxHeight, direction, tracks, tickWidth, crowd }: PlanRequest): Plan {
  const rtl = direction === "rtl";
  const tall = Math.max(240, height ?? maxHeight);
  const titled = tracks.some(({ title }) => title);
  const top = titled ? TOP : AIR;
  const left = tickWidth + 16;
  const room = (width - left - AIR) / tracks.length;
  const breadth = Math.min(crowd * LANE + 8, Math.max(Math.min(8, room * 0.9), room * 0.5));
  const plot = { x: rtl ? AIR : left, y: top, width: Math.max(1, width - left - AIR), height: Math.max(1, tall - top - AIR) };
  const axis = longest(tracks);
  const middle = (index: number): number => (rtl ? plot.x + plot.width - index * room - breadth / 2 - 4 : plot.x + index * room + breadth / 2 + 4);
  return {
    width,
    height: tall,
    plot,
    tracks: tracks.map((track, index) => shareOfRoom(track, { ...plot, x: middle(index) }, "vertical", direction, plot.height, breadth)),
    guides: tracks.map(({ key }, index) => ({ key: `line:${key}`, points: [middle(index), plot.y, middle(index), plot.y + plot.height] })),
    words: tracks.flatMap(({ key, title, titleWidth }, index) => {
      const span = Math.min(titleWidth, room - 8);
      if (!title || span < Math.min(24, titleWidth)) return [];
      return [{ key, lines: [title], box: { x: rtl ? middle(index) + breadth / 2 - span : middle(index) - breadth / 2, y: 6, width: span, height: 16 }, font: { size: 13, weight: 600 } }];
    }),
    axes: [{ track: axis, side: -1, reach: [-breadth / 2 - axis * room, (tracks.length - 1 - axis) * room + breadth / 2] }],
  };
}
