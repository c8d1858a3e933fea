import { TimeloomError } from "../errors.js";

/** The most rows that are read. */
export const MOST_ROWS = 5_000_000;

/** @throws TimeloomError `limit` */
export function checkRows(rows: number): number {
  if (rows > MOST_ROWS) throw new TimeloomError("limit", `too many rows: ${rows}, and at most ${MOST_ROWS} are read; leave some out, or keep them in an engine and ask it with sqlHandler (timeloom/source)`);
  return rows;
}
