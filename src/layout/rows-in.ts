import type { Columns } from "../model/model.js";
import type { ArrangeRoom } from "./arrangement.js";
import { BAR_LANE, COMFORTABLE, COMPACT, SPINE, STRIP_WIDTH, type RowMetrics } from "./metrics.js";

/** Lanes of bars in a vertical band: so many in a wide one, in a narrow one as many as leave room for words. */
const LANES = 8;

export function mostLanes(bandWidth: number): number {
  return Math.max(1, Math.min(LANES, Math.floor(bandWidth / 70)));
}

/** From the first start to the last end, in ms; 0 without events. */
export function spanOf({ start, lastEnd, size }: Columns): number {
  return size ? lastEnd - start[0]! : 0;
}

/** The columns of labels beside so many lanes of bars. */
export function columnsIn(bandWidth: number, lanes: number): { readonly column: number; readonly columnCount: number } {
  const area = Math.max(64, bandWidth - lanes * BAR_LANE - STRIP_WIDTH);
  const columnCount = Math.max(1, Math.floor(area / 220));
  return { column: area / columnCount - SPINE, columnCount };
}

/** The widest that a label of a horizontal figure is. */
export function labelRoom({ along }: Pick<ArrangeRoom, "along">): number {
  return Math.min(170, Math.max(96, along / 4));
}

export function metricsIn({ across, perBand, orientation }: ArrangeRoom, groups: number): RowMetrics {
  return orientation === "horizontal" && across < groups * (COMFORTABLE.pitch + perBand) ? COMPACT : COMFORTABLE;
}

export function rowsIn({ across, perBand }: ArrangeRoom, groups: number, { pitch }: RowMetrics): number {
  return Math.max(groups, Math.floor((across - perBand * groups) / pitch));
}

/** Takes rows from whoever has most until they fit. */
export function shareRows(wanted: readonly number[], most: number): number[] {
  const rows = [...wanted];
  let total = rows.reduce((sum, count) => sum + count, 0);
  while (total > most) {
    const largest = rows.indexOf(Math.max(...rows));
    if (rows[largest]! <= 1) break;
    rows[largest]!--;
    total--;
  }
  return rows;
}

export function stretch(metrics: RowMetrics, rows: readonly number[], { exact, across, perBand, orientation }: ArrangeRoom): RowMetrics {
  if (!exact || orientation === "vertical") return metrics;
  const total = rows.reduce((sum, count) => sum + count, 0);
  const pitch = Math.floor((across - perBand * rows.length) / total);
  return { ...metrics, pitch: Math.max(metrics.pitch, Math.min(metrics.pitch * 1.5, pitch)) };
}
