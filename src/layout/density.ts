import { addGroups } from "../model/row-index.js";
import { lowerBound } from "../model/search.js";
import type { Slice } from "../source/source.js";
import type { BandFrame } from "./bands.js";
import type { LayoutDensity, LayoutItem } from "./layout.js";
import { boxOf, type Place } from "./place.js";
import { spanOf } from "./rows-in.js";
import { binHidden } from "./runs-of-many.js";

/** Pixels: a bin is this long at the least. */
const BIN = 3;
/** Pixels: as high as it gets. */
const HIGHEST = 24;

/**
 * How densely the events lie that have no place of their own, as an outline in the strip of each band. Its height is the square
 * root of the events a pixel, against the most that a band has where all of time is in view: so it has the same measure in all bands and
 * views, sinks while zooming in, and does not jump where bins change.
 */
export function layoutDensity(slice: Slice, items: readonly LayoutItem[], bands: readonly BandFrame[], place: Place): LayoutDensity[] {
  const { view, scale } = place;
  const { width, lo, bins, counts } = binHidden(slice, items, view, 2 ** Math.ceil(Math.log2(BIN * scale)));
  const pixels = width / scale;
  const most = mostOf(slice) * (PARTS / place.along) * pixels;
  return bands.flatMap(({ strip }, band) => {
    const areas: number[][] = [];
    let area: number[] | undefined;
    const point = (along: number, height: number): void => {
      const { x, y, width: breadth, height: length } = boxOf(place, Math.max(0, Math.min(place.along, along)), strip, 0, HIGHEST);
      // it stands on the far edge of the strip
      if (place.vertical) area!.push(place.rtl ? x + height : x + breadth - height, y);
      else area!.push(x, y + length - height);
    };
    for (let bin = 0; bin < bins; bin++) {
      const count = counts[band * bins + bin]!;
      const at = ((lo + bin) * width - view.start) / scale;
      if (count > 0) {
        const height = Math.max(1, Math.min(HIGHEST, Math.round(HIGHEST * Math.sqrt(count / most))));
        if (!area) {
          areas.push((area = []));
          point(at, 0);
        }
        point(at, height);
        point(at + pixels, height);
      }
      if (area && (count === 0 || bin === bins - 1)) {
        point(count === 0 ? at : at + pixels, 0);
        area = undefined;
      }
    }
    return areas.length ? [{ band, areas }] : [];
  });
}

/** All of time in so many parts. */
const PARTS = 256;

const known = /* @__PURE__ */ new WeakMap<Uint16Array, number>();

/** The most events that any group has in one part of all of time. */
function mostOf({ columns, group, groups }: Slice): number {
  let most = known.get(group) ?? 0;
  if (most) return most;
  const part = spanOf(columns) / PARTS;
  const counts = new Float64Array(groups.length * PARTS);
  for (let index = 0, row = 0; index < PARTS; index++) {
    const next = index === PARTS - 1 ? columns.size : lowerBound(columns.start, columns.start[0]! + (index + 1) * part);
    addGroups(group, groups.length, row, next, counts, index, PARTS);
    row = next;
  }
  most = counts.reduce((highest, count) => Math.max(highest, count), 1);
  known.set(group, most);
  return most;
}
