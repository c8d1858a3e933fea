// The longest block of the main thread, and the memory that is kept.
import { medianBlock } from "../limits.mjs";
import { count0, ms } from "./figures.mjs";
import { name } from "./names.mjs";
import { table } from "./table.mjs";

export function blocks(out, block) {
  out.push("## Longest block, and memory an event", "");
  const measured = [...new Set((block?.blocks ?? []).map(({ peer, n }) => `${peer} ${n}`))].map((key) => key.split(" "));
  if (measured.length === 0) out.push("Not run.", "");
  else
    table(out, ["", "events", "longest block, ms", "an idle page's, ms", "memory, bytes an event"], "lrrrr", [
      ...measured.map(([peer, n]) => {
        const found = medianBlock(block, peer, Number(n));
        const failed = block.blocks.find((run) => run.peer === peer && run.n === Number(n) && run.status !== "ok");
        if (!found) return [name(peer), count0(Number(n)), failed.note ?? failed.status, "", ""];
        return [name(peer), count0(Number(n)), ms(found.longest), ms(found.idle), found.bytes.toFixed(1)];
      }),
    ]);
}
