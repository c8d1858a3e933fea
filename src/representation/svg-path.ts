import { invalid } from "../errors.js";

/** A line (x, y, x, y) or a cubic Bézier curve (x, y, and three points more). */
export type Piece = readonly number[];

/** How many numbers a command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const MOST = 20_000;

/**
 * The pieces of SVG path data (SVG 2, 9.3), absolute. A piece that begins elsewhere than the last ended is a new
 * subpath.
 * @throws TimeloomError `invalid design.curve: "M 0 0 X 3" has "X" at character 6, which is no command of a path`
 */
export function svgPath(data: string): Piece[] {
  const fail = (why: string): never => invalid("invalid-option", "design.curve", data, why);
  if (data.length > MOST) fail(`has ${data.length} characters; a path may have ${MOST}`);
  const pieces: Piece[] = [];
  let at = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, of a curve that the next may go on from, and of which kind that is. */
  let [controlX, controlY, control] = [0, 0, ""];

  const skip = (): void => {
    while (/[\s,]/.test(data[at] ?? "")) at++;
  };
  const number = (flag: boolean): number => {
    skip();
    const pattern = flag ? /[01]/y : /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
    pattern.lastIndex = at;
    const found = pattern.exec(data)?.[0];
    const value = Number(found);
    if (found === undefined || Math.abs(value) > 1e9)
      return fail(`needs a ${flag ? "flag (0 or 1)" : "number, at most 1e9,"} at character ${at}`);
    at += found.length;
    return value;
  };
  const cubic = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
    pieces.push([x, y, x1, y1, x2, y2, toX, toY]);
    [x, y] = [toX, toY];
  };
  const line = (toX: number, toY: number): void => {
    pieces.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };

  let command = "";
  for (skip(); at < data.length; skip()) {
    const letter = data[at]!;
    if (letter.toUpperCase() in TAKES) {
      if (command === "" && letter.toUpperCase() !== "M") fail("does not begin with a move (M)");
      command = letter;
      at++;
    } else if (/[-+.\d]/.test(letter) && command !== "" && command.toUpperCase() !== "Z") {
      // More numbers: the command again, and after a move a line.
      if (command === "M") command = "L";
      if (command === "m") command = "l";
    } else fail(`has ${JSON.stringify(letter)} at character ${at}, which is no command of a path`);
    const kind = command.toUpperCase();
    const [dx, dy] = command === kind ? [0, 0] : [x, y];
    const n = Array.from({ length: TAKES[kind]! }, (_, i) => {
      const value = number(kind === "A" && (i === 3 || i === 4));
      if (kind === "A") return i < 5 ? value : value + (i === 5 ? dx : dy);
      return value + (kind === "V" || i % 2 ? dy : dx);
    }) as [number, number, number, number, number, number, number];
    const [reflectX, reflectY] = [2 * x - controlX, 2 * y - controlY];
    let next = "";
    if (kind === "M") [x, y, startX, startY] = [n[0], n[1], n[0], n[1]];
    else if (kind === "L") line(n[0], n[1]);
    else if (kind === "H") line(n[0], y);
    else if (kind === "V") line(x, n[0]);
    else if (kind === "Z") line(startX, startY);
    else if (kind === "A") arc(...n);
    else if (kind === "C" || kind === "S") {
      const first = kind === "C" ? [n[0], n[1]] : control === "C" ? [reflectX, reflectY] : [x, y];
      const rest = (kind === "C" ? n.slice(2) : n) as [number, number, number, number];
      [controlX, controlY, next] = [rest[0], rest[1], "C"];
      cubic(first[0]!, first[1]!, ...rest);
    } else {
      const [qx, qy] = kind === "Q" ? [n[0], n[1]] : control === "Q" ? [reflectX, reflectY] : [x, y];
      const [toX, toY] = kind === "Q" ? [n[2], n[3]] : [n[0], n[1]];
      [controlX, controlY, next] = [qx, qy, "Q"];
      cubic(x + (2 * (qx - x)) / 3, y + (2 * (qy - y)) / 3, toX + (2 * (qx - toX)) / 3, toY + (2 * (qy - toY)) / 3, toX, toY);
    }
    control = next;
  }
  return pieces;

  /** SVG 2, B.2.4: from end points to the centre; then a cubic curve for each eighth of a turn. */
  function arc(rx: number, ry: number, degrees: number, large: number, sweep: number, toX: number, toY: number): void {
    [rx, ry] = [Math.abs(rx), Math.abs(ry)];
    if (rx === 0 || ry === 0) return line(toX, toY);
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const [hx, hy] = [(x - toX) / 2, (y - toY) / 2];
    // On the unit circle that the ellipse is made of.
    let [ux, uy] = [(cos * hx + sin * hy) / rx, (cos * hy - sin * hx) / ry];
    const size = ux * ux + uy * uy;
    if (size === 0) return;
    if (size > 1) {
      const grow = Math.sqrt(size);
      [rx, ry, ux, uy] = [rx * grow, ry * grow, ux / grow, uy / grow];
    }
    const away = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / Math.min(1, size) - 1));
    const [cx, cy] = [away * uy, -away * ux];
    const from = Math.atan2(uy - cy, ux - cx);
    let turn = Math.atan2(-uy - cy, -ux - cx) - from;
    if (sweep && turn < 0) turn += 2 * Math.PI;
    if (!sweep && turn > 0) turn -= 2 * Math.PI;
    const [middleX, middleY] = [(x + toX) / 2, (y + toY) / 2];
    const place = (px: number, py: number): [number, number] => {
      const [ex, ey] = [(px + cx) * rx, (py + cy) * ry];
      return [middleX + cos * ex - sin * ey, middleY + sin * ex + cos * ey];
    };
    const count = Math.ceil(Math.abs(turn) / (Math.PI / 4) - 1e-9);
    const step = turn / count;
    const handle = (4 / 3) * Math.tan(step / 4);
    for (let i = 0; i < count; i++) {
      const [a, b] = [from + i * step, from + (i + 1) * step];
      const end: [number, number] = i === count - 1 ? [toX, toY] : place(Math.cos(b), Math.sin(b));
      cubic(
        ...place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a)),
        ...place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b)),
        ...end,
      );
    }
  }
}
