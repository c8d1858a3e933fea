import type { Guide } from "./representation.js";

/** From which column to which each row has cells. */
type Rows = readonly (readonly [from: number, to: number])[];

/** Faint lines between cells of equal size. */
export function cellGuides(key: string, rows: Rows, x: number, y: number, wide: number, high: number): Guide[] {
  const guides: Guide[] = [];
  const line = (name: string, x1: number, y1: number, x2: number, y2: number): void =>
    void guides.push({ key: `${key}${name}`, points: [x + x1 * wide, y + y1 * high, x + x2 * wide, y + y2 * high] });
  const last = Math.max(...rows.map(([, to]) => to));
  // Lines nearer than 6 pixels are a grey ground.
  const across = Math.ceil(6 / high);
  const down = Math.ceil(6 / wide);
  for (let row = 0; row <= rows.length; row += across) {
    const near = rows.slice(Math.max(0, row - 1), row + 1);
    line(`-${row}`, Math.min(...near.map(([from]) => from)), row, Math.max(...near.map(([, to]) => to)), row);
  }
  for (let column = 0; column <= last; column += down) {
    for (let row = 0, begin: number | undefined; row <= rows.length; row++) {
      const [from, to] = rows[row] ?? [Infinity, 0];
      if (column >= from && column <= to) begin ??= row;
      else if (begin !== undefined) {
        line(`|${column}-${begin}`, column, begin, column, row);
        begin = undefined;
      }
    }
  }
  return guides;
}

/** Around all cells. */
export function cellOutline(rows: Rows, x: number, y: number, wide: number, high: number): number[] {
  const right = rows.flatMap(([, to], row) => [to, row, to, row + 1]);
  const left = rows.flatMap(([from], row) => [row, from, row + 1, from]).reverse();
  return [...right, ...left].map((value, i) => (i % 2 ? y + value * high : x + value * wide));
}
