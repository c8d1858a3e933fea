import type { Slice } from "../source/source.js";
import type { BandFrame } from "./bands.js";
import type { LayoutDensity, LayoutItem } from "./layout.js";
import { boxOf, type Place } from "./place.js";
import { binHidden } from "./runs-of-many.js";

/** Pixels: a bin is this long at the least. */
const BIN = 3;
/** Pixels: as high as it gets, and what each doubling of the events a pixel adds. */
const HIGHEST = 24;
const DOUBLING = 3;

/**
 * How densely the events lie that have no place of their own, as an outline in the strip of each band. It is as high as the
 * logarithm of the events a pixel, whatever the bins are: it does not jump where they change while zooming.
 */
export function layoutDensity(slice: Slice, items: readonly LayoutItem[], bands: readonly BandFrame[], place: Place): LayoutDensity[] {
  const { view, scale } = place;
  const { width, lo, bins, counts } = binHidden(slice, items, view, 2 ** Math.ceil(Math.log2(BIN * scale)));
  const pixels = width / scale;
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
        const height = Math.max(1, Math.min(HIGHEST, Math.round(DOUBLING * Math.log2(1 + (4 * count) / pixels))));
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
