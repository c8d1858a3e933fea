import { BAND } from "../text/fonts.js";
import { arc, arcOutline } from "./arc.js";
import { mirrored } from "./mirrored.js";
import type { Guide, Plan, PlanAxis, PlanWord, Representation } from "./representation.js";
import { breadthFor, columnsOf, disc, heightOf } from "./room.js";
import { setWord } from "./set-word.js";
import { trackAlong } from "./track-along.js";
import type { Track } from "./track.js";

const TURN = 2 * Math.PI;
const TITLE = 28;

/** How many turns look well in a disc: at least 44 pixels apart, at most six; two where they can be 16 apart. */
const turnsFor = (radius: number): number => {
  const at = (pitch: number): number => Math.floor(radius / pitch - 1.3);
  return Math.max(1, Math.min(6, at(Math.max(44, radius / 6))), Math.min(2, at(16)));
};

/**
 * Time winds from the middle outwards, clockwise (counter-clockwise from right to left), on an Archimedean spiral: all
 * turns are equally far apart. Equal times are equal lengths, so that outer turns hold more than inner ones: `turnsAt`
 * says where each ends. Several facets are small spirals in a grid.
 */
export const spiral: Representation = {
  name: "spiral",
  plan(request) {
    const { width, tracks, measure } = request;
    const count = tracks.length;
    const title = count > 1 ? TITLE : 0;
    const most = request.height ?? request.maxHeight;
    const columns = columnsOf(count, width, most, (w, h) => Math.min(w, h - title));
    const rows = Math.ceil(count / columns);
    const wide = width / columns;
    const height = heightOf(request, count > 1 ? rows * (wide * 0.9 + title) : Math.max(320, width * 0.72));
    const high = height / rows;
    const head = high > 2 * title ? title : 0;
    const ticked = Math.min(wide, high - head) >= 160;

    const spirals: Track[] = [];
    const guides: Guide[] = [];
    const words: PlanWord[] = [];
    const axes: PlanAxis[] = [];
    const turnsAt: number[] = [];
    tracks.forEach((track, index) => {
      const box = { x: (index % columns) * wide, y: Math.floor(index / columns) * high + head, width: wide, height: high - head };
      const { cx, cy, radius } = disc(box, ticked ? request.tickWidth : 0);
      // Turns that are given are at least 4 pixels apart.
      const given = request.turns && request.turns > 0 ? Math.max(0.5, Math.min(request.turns, 60, radius / 4 - 1.3)) : 0;
      const turns = given || turnsFor(radius);
      const breadth = Math.min(breadthFor(request), (0.62 * radius) / (turns + 1.3));
      const pitch = (radius - breadth / 2) / (turns + 1);
      const points: number[] = [];
      const ends: number[] = [];
      for (let turn = 0; turn < turns; turn++) {
        const part = Math.min(1, turns - turn);
        const piece = arc(cx, cy, pitch * (turn + 1), 0, TURN * part, pitch * (turn + 1 + part));
        points.push(...(turn ? piece.slice(2) : piece));
        if (part === 1) ends.push(points.length / 2 - 1);
      }
      const made = trackAlong(track, points, breadth, 1 - breadth / 2 / pitch);
      if (index === 0) turnsAt.push(...ends.map((end) => made.stops[end]!));
      spirals.push(made);
      // Words of ticks stand between turns.
      if (ticked && pitch - breadth >= 14) axes.push({ track: index, side: -1, reach: [-breadth / 2 - 4, breadth / 2] });
      guides.push(
        {
          key: `turns-${track.key}`,
          points: arcOutline(cx, cy, pitch, 0, TURN * turns, breadth, pitch * (turns + 1)),
          closed: true,
        },
        {
          key: `noon-${track.key}`,
          points: [cx, cy - pitch + breadth / 2, cx, cy - pitch * (Math.floor(turns) + 1) - breadth / 2],
        },
      );
      if (head)
        words.push(
          ...setWord(
            track.key,
            track.title,
            { x: box.x + wide / 2, y: box.y - head / 2 + 2, room: wide - 16, anchor: "middle" },
            BAND,
            measure,
          ),
        );
    });
    const plan: Plan = { width, height, plot: { x: 0, y: 0, width, height }, tracks: spirals, guides, words, axes, turnsAt };
    return mirrored(plan, request);
  },
};
