// What mounts and destroys keep.
import { count0, kib } from "./figures.mjs";
import { name } from "./names.mjs";
import { table } from "./table.mjs";

export function mounts(out, { mounts: run, peers }) {
  out.push("## Mounts and destroys", "");
  const leaks = [...(run?.leaks ?? []), ...(peers?.leaks ?? [])];
  if (leaks.length === 0) out.push("Not run.", "");
  else
    table(
      out,
      [
        "",
        "events",
        "cycles",
        "nodes kept",
        "listeners kept",
        "objects kept",
        "by the second half",
        "heap kept, KiB",
        "by the second half",
      ],
      "lrrrrrrrr",
      [
        ...leaks
          .filter((leak) => leak.status === "ok" || leak.status === "partial")
          .map((leak) => [
            name(leak.peer),
            count0(leak.n),
            count0(leak.done),
            count0(leak.nodes),
            count0(leak.listeners),
            count0(leak.objects),
            count0(leak.second.objects),
            kib(leak.heap),
            kib(leak.second.heap),
          ]),
        ...leaks
          .filter((leak) => leak.status === "timeout" || leak.status === "error")
          .map((leak) => [name(leak.peer), count0(leak.n), leak.status, "", "", "", "", "", ""]),
      ],
    );
}
