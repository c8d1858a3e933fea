import { addGroups } from "../model/row-index.js";
import type { Slice } from "../source/source.js";
import type { Arrangement } from "./arrangement.js";
import type { LayoutBand } from "./layout.js";
import { BAND, BAND_TOP, BAR_LANE, HEADER, LEAST_HEIGHT, LINE_HEIGHT, SPINE, STRIP, STRIP_WIDTH } from "./metrics.js";
import { wrap } from "../text/wrap.js";
import type { LayoutPorts, PlotFrame } from "./plot-frame.js";

/** A band and where its parts are across time, in pixels of the figure from the axis' side. */
export interface BandFrame {
  readonly band: LayoutBand;
  /** Where its first row begins (horizontal), or its first column of labels (vertical). */
  readonly rows: number;
  /** From one row or column to the next. */
  readonly pitch: number;
  /** Vertical: the middle of the first lane of bars. */
  readonly lanes: number;
  readonly strip: number;
  readonly bottom: number;
}

/**
 * Bands one under the other where time is horizontal, side by side where it is vertical. `all`: every event shows in the longest view
 * that there may be, so that no strip of runs is needed.
 */
export function layoutBands(slice: Slice, arrangement: Arrangement, all: boolean, frame: PlotFrame, width: number, tall: number, ports: LayoutPorts): BandFrame[] {
  const counts = countsOf(slice);
  const rtl = ports.direction === "rtl";
  const describe = (band: number, box: LayoutBand["box"], titleBox: LayoutBand["titleBox"]): LayoutBand => {
    const key = slice.groups[band]!;
    const mirrored = (b: LayoutBand["box"]): LayoutBand["box"] => (rtl ? { ...b, x: width - b.x - b.width } : b);
    const title = ports.bandTitle(key);
    const lines = titleBox ? wrap(title, titleBox.width, Math.max(1, Math.floor(titleBox.height / LINE_HEIGHT)), BAND, ports.measure).lines : [];
    return { key, title, lines, box: mirrored(box), titleBox: titleBox && mirrored(titleBox), rows: arrangement.rows[band]!, count: counts[band]! };
  };
  const faceted = frame.header > 0 || frame.left > 0;
  if (frame.orientation === "vertical") {
    const breadth = (width - frame.left) / Math.max(1, slice.groups.length);
    return slice.groups.map((_, band) => {
      const x = frame.left + band * breadth;
      // where the axis is on the right the plot begins at 0, and what is across it is mirrored within it
      const across = rtl ? x - frame.left : x;
      const lanes = arrangement.lanes[band]!;
      const box = { x, y: frame.top, width: breadth, height: tall - frame.top - frame.bottom };
      return {
        band: describe(band, box, frame.top > HEADER ? { x: x + 4, y: 4, width: breadth - 8, height: LINE_HEIGHT } : undefined),
        rows: across + lanes * BAR_LANE + SPINE,
        pitch: arrangement.column + SPINE,
        lanes: across + 4 + BAR_LANE / 2,
        strip: across + breadth - STRIP_WIDTH,
        bottom: tall - frame.bottom,
      };
    });
  }
  // a figure with little in it has its rows in the middle rather than all its room below them
  const strip = all ? 2 : STRIP;
  const content = frame.top + frame.bottom + arrangement.rows.reduce((sum, rows) => sum + frame.header + BAND_TOP + rows * arrangement.rowMetrics.pitch + strip, 0);
  let y = frame.top + Math.max(0, Math.floor(((ports.height ?? LEAST_HEIGHT) - content) / 2));
  return slice.groups.map((_, band) => {
    const top = y;
    const { pitch } = arrangement.rowMetrics;
    const rows = top + frame.header + BAND_TOP;
    const end = rows + arrangement.rows[band]! * pitch;
    y = end + strip;
    const beside = { x: 4, y: rows, width: frame.left - 12, height: Math.min(y - rows, 3 * LINE_HEIGHT) };
    const above = { x: 4, y: top, width: width - 8, height: frame.header };
    return {
      band: describe(band, { x: 0, y: top, width, height: y - top }, !faceted ? undefined : frame.header ? above : beside),
      rows,
      pitch,
      lanes: 0,
      strip: end + 2,
      bottom: y,
    };
  });
}

const counted = /* @__PURE__ */ new WeakMap<Slice["group"], Uint32Array>();

/** How many events each group has; kept, since it holds for every view. */
function countsOf({ group, groups }: Slice): Uint32Array {
  const known = counted.get(group);
  if (known) return known;
  const counts = new Uint32Array(groups.length);
  addGroups(group, groups.length, 0, group.length, counts);
  counted.set(group, counts);
  return counts;
}
