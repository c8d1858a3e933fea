import { BAND, LINE_HEIGHT } from "../text/fonts.js";
import { cellGuides } from "./cell-guides.js";
import { mirrored } from "./mirrored.js";
import type { PlanWord, Representation } from "./representation.js";
import { breadthFor, heightOf } from "./room.js";
import { setWord } from "./set-word.js";
import { cellsIn, longest, shareOf, trackAlong } from "./track-along.js";

const HEADER = 28;
const MARGIN = 12;

/** A table: a row for each segment, a column for each of its parts, all of one size. */
export const grid: Representation = {
  name: "grid",
  plan(request) {
    const { width, tracks, measure } = request;
    const count = tracks.length;
    const columns = Math.max(1, request.columns);
    const height = heightOf(request, HEADER + MARGIN + count * Math.max(24, breadthFor(request)));
    const header = Math.min(HEADER, height / 8);
    const high = (height - header - Math.min(MARGIN, height / 16)) / count;
    const titles = Math.max(0, ...tracks.map(({ titleWidth }) => titleWidth));
    const left = Math.min(titles + 16, width / 4);
    const wide = (width - left - Math.min(MARGIN, width / 16)) / columns;
    const breadth = Math.min(breadthFor(request), high - Math.min(4, high / 6));
    const every = Math.ceil(LINE_HEIGHT / high);
    const middle = (index: number): number => header + (index + 0.5) * high;
    const axis = longest(tracks);
    return mirrored(
      {
        width,
        height,
        plot: { x: 0, y: 0, width, height },
        tracks: tracks.map((track, index) => {
          const y = middle(index);
          return trackAlong(track, [left, y, left + wide * columns * shareOf(track.cells), y], breadth);
        }),
        guides: cellGuides(
          "cell",
          tracks.map((track) => [Math.round((track.cells[0]?.from ?? 0) * columns), cellsIn(track, columns)]),
          left,
          header,
          wide,
          high,
        ),
        words: tracks.flatMap(({ key, title }, index): PlanWord[] =>
          index % every || middle(index) + LINE_HEIGHT / 2 > height
            ? []
            : setWord(
                key,
                title,
                { x: left - 8, y: middle(index), room: left - 8, anchor: "end", lines: high >= 34 ? 2 : 1 },
                BAND,
                measure,
              ),
        ),
        axes: [{ track: axis, side: -1, reach: [header - middle(axis) - 4, header + high * count - middle(axis)] }],
      },
      request,
    );
  },
};
