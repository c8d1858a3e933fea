/** The curves that have a name: as path data that fills so many pixels. */
export const CURVES: Readonly<Record<string, (width: number, height: number) => string>> = {
  /** Rows that are joined by half circles, read in turn from either side. */
  wave(width, height) {
    const rows = Math.max(1, Math.min(6, Math.round(height / 130)));
    const r = Math.min(height / rows / 2, width / 4);
    let path = `M0 0H${width - r}`;
    for (let row = 0; row < rows; row++)
      path += `a${r} ${height / rows / 2} 0 0 ${row % 2 ? 0 : 1} 0 ${height / rows}H${row === rows - 1 ? (row % 2 ? width : 0) : row % 2 ? width - r : r}`;
    return path;
  },
  /** A bow. */
  arc: (width, height) => `M0 ${height}A${width / 2} ${height} 0 0 1 ${width} ${height}`,
  /** From the bottom to the top, level at both ends. */
  s: (width, height) => `M0 ${height}C${width * 0.7} ${height} ${width * 0.3} 0 ${width} 0`,
  /** Up and down, with round corners. */
  zigzag(width, height) {
    const legs = Math.max(2, Math.round(width / 160));
    const step = width / legs;
    const at = (leg: number): readonly [number, number] => [leg * step, leg % 2 ? 0 : height];
    let path = `M${at(0).join(" ")}`;
    for (let leg = 1; leg < legs; leg++) {
      const [x, y] = at(leg);
      const [dx, dy] = [step * 0.4, (y ? -height : height) * 0.4];
      path += `L${x - dx} ${y + dy}Q${x} ${y} ${x + dx} ${y + dy}`;
    }
    return `${path}L${at(legs).join(" ")}`;
  },
};
