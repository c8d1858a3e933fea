// Figures as text on a server.
import { count0, kib, ms } from "./figures.mjs";
import { table } from "./table.mjs";

export function onServer(out, server) {
  out.push("## On a server", "");
  if (!server) out.push("Not run.", "");
  else
    table(out, ["", "events", "ms, median", "the first, ms", "KiB of text", "part of Plot's time"], "lrrrrr", [
      ...server.cells.map((cell) => [
        cell.name.replace("timeloom, ", "**timeloom**, "),
        count0(cell.n),
        ms(cell.ms),
        ms(cell.first),
        kib(cell.bytes),
        cell.ofPlot.toFixed(2),
      ]),
    ]);
}
