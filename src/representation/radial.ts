import { BAND } from "../text/fonts.js";
import { arc, arcOutline } from "./arc.js";
import { mirrored } from "./mirrored.js";
import type { Guide, PlanWord, Representation } from "./representation.js";
import { breadthFor, disc, heightOf } from "./room.js";
import { setWord } from "./set-word.js";
import { longest, shareOf, trackAlong } from "./track-along.js";

const TURN = 2 * Math.PI;
const DEGREE = TURN / 360;
/** A ring with at least so much room has its title in a strip of its own. */
const STRIPPED = 28;
const LINE = 16;

/**
 * Time runs round, clockwise from 12 o'clock (counter-clockwise from right to left). One ring, or one for each facet,
 * the first outermost: open at the top, where their titles stand. Or one full circle for each segment, the earliest
 * innermost as in a tree, its title under its outer edge; where there are too many for that, they are open too.
 */
export const radial: Representation = {
  name: "radial",
  plan(request) {
    const { width, tracks, layout, columns, measure } = request;
    const height = heightOf(request, Math.max(320, width * 0.72));
    const { cx, cy, radius } = disc({ x: 0, y: 0, width, height }, request.tickWidth);
    const count = tracks.length;
    const segmented = layout === "segmented";
    const innermost = radius * Math.max(segmented || count > 8 ? 0.18 : 0.25, 0.5 / count);
    const pitch = (radius - innermost) / count;
    const strip = segmented && pitch >= STRIPPED ? (pitch < 48 ? LINE : LINE + 4) : 0;
    const gap = strip ? 2 : count > 1 ? Math.min(8, pitch * 0.15) : 0;
    const breadth = Math.min(breadthFor(request), pitch - strip - gap);
    /** Of the ring of a track: its outer edge, and its middle. */
    const edge = (index: number): number => radius - (segmented ? count - 1 - index : index) * pitch;
    const middle = (index: number): number => edge(index) - (segmented ? (strip + pitch) / 2 : breadth / 2);

    // Titles stand in the opening where they fit, those of segments (which are never cut) on every so many rings.
    const every = segmented ? Math.ceil(LINE / pitch) : 1;
    const lines = pitch >= 36 ? 2 : 1;
    const [least, most] = segmented ? [0, 30 * DEGREE] : [8 * DEGREE, 62 * DEGREE];
    /** How far to the left of 12 o'clock the end of a ring is, where its title stands. */
    const clear = (index: number, angle: number): number =>
      Math.max((middle(index) - breadth / 2) * Math.sin(angle), (middle(index) - (lines * LINE) / 2) * Math.tan(angle)) - 10;
    const titled = tracks.flatMap(({ title, titleWidth }, index) => {
      const shown = title && pitch * every >= LINE && (count - 1 - index) % every === 0;
      return shown && (strip || !segmented || titleWidth < clear(index, most)) ? [index] : [];
    });
    let opening = strip ? 0 : least;
    while (!strip && opening < most && titled.some((index) => tracks[index]!.titleWidth > clear(index, opening)))
      opening += DEGREE;
    const words = titled.flatMap((index): PlanWord[] => {
      const { key, title, titleWidth } = tracks[index]!;
      const at = strip
        ? { x: cx, y: cy - edge(index) + strip - 6, room: Math.sqrt(8 * edge(index) * (strip - 12)), anchor: "middle" as const }
        : { x: cx - 6, y: cy - middle(index), room: clear(index, opening), lines, anchor: "end" as const };
      return segmented && titleWidth > at.room ? [] : setWord(key, title, at, BAND, measure);
    });
    if (words.length === 0) opening = least;
    const span = TURN - opening;

    const guides: Guide[] = [];
    const inside = segmented ? innermost : middle(count - 1) - breadth / 2;
    const line = (key: string, angle: number, from: number, to: number, strong: boolean): void => {
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
      guides.push({ key, points: [cx + from * sin, cy - from * cos, cx + to * sin, cy - to * cos], strong });
    };
    if (segmented) {
      for (let i = 0; i <= count; i += Math.ceil(8 / pitch)) {
        guides.push({ key: `ring-${i}`, points: arc(cx, cy, radius - i * pitch, 0, span, undefined, true), strong: i === 0 });
      }
      // Spokes where they are at least 6 pixels apart; at 12 o'clock, where all begin, strong but for the titles.
      for (let i = 1; i < columns + (opening ? 1 : 0); i++) {
        line(`spoke-${i}`, (span * i) / columns, Math.min(radius, Math.max(inside, (6 * columns) / TURN)), radius, false);
      }
      if (strip && words.length > 0)
        tracks.forEach(({ key }, index) => line(`noon-${key}`, 0, edge(index) - pitch, edge(index) - strip, true));
      else line("noon", 0, inside, radius, true);
    } else {
      // Too many rings for lines between them are one.
      const thin = pitch < 8;
      (thin ? tracks.slice(0, 1) : tracks).forEach(({ key }, index) => {
        const wide = thin ? radius - inside : breadth;
        guides.push({ key: `ring-${key}`, points: arcOutline(cx, cy, edge(index) - wide / 2, 0, span, wide), closed: true });
      });
    }

    const axis = longest(tracks);
    const outside = middle(axis) - radius;
    return mirrored(
      {
        width,
        height,
        plot: { x: 0, y: 0, width, height },
        tracks: tracks.map((track, index) => {
          const r = middle(index);
          return trackAlong(track, arc(cx, cy, r, 0, span * shareOf(track.cells)), breadth, 1 - breadth / 2 / r);
        }),
        guides,
        words,
        axes: [{ track: axis, side: -1, reach: [outside - 4, segmented ? outside : middle(axis) - inside] }],
      },
      request,
    );
  },
};
