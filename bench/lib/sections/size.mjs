// The size of each library.
import { kib } from "./figures.mjs";
import { name } from "./names.mjs";
import { table } from "./table.mjs";

export function size(out, peers) {
  out.push("## Size", "");
  const sizes = Object.entries(peers?.sizes ?? {}).filter(([, found]) => found && !found.error);
  if (sizes.length === 0) out.push("Not run.", "");
  else {
    out.push("Of what the bench imports with everything that it needs, script and style, minified; KiB.", "");
    table(out, ["", "minified", "gzip", "brotli"], "lrrr", [
      ...sizes
        .sort(([, a], [, b]) => a.total.gzip - b.total.gzip)
        .map(([peer, { total }]) => [name(peer), kib(total.min), kib(total.gzip), kib(total.brotli)]),
    ]);
  }
}
