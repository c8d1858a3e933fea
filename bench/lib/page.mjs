// The page that a run makes: docs/bench.md.
import { blocks } from "./sections/blocks.mjs";
import { datesRead } from "./sections/dates.mjs";
import { frames } from "./sections/frames.mjs";
import { limits } from "./sections/limits.mjs";
import { method } from "./sections/method.mjs";
import { mounts } from "./sections/mounts.mjs";
import { onServer } from "./sections/server.mjs";
import { size } from "./sections/size.mjs";

/** @returns {string} Markdown; a part that was not run says so */
export function pageOf({ machine, ...parts }) {
  const { peers, server } = parts;
  const out = [
    "---",
    "title: Speed, measured",
    "group: Guides",
    "---",
    "",
    "# Speed, measured",
    "",
    "<!-- Made by `npm run bench`; do not edit. -->",
    "",
    "This library beside others, and beside floors: a rectangle for each event, in one of them words and an axis too, written by hand",
    "without any library. One dataset, one browser, one run. `npm run bench` makes this page again on your machine; `bench/README.md` says how.",
    "",
    `Made ${machine.date.slice(0, 16).replace("T", " ")} UTC at ${machine.commit}: ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GiB, ${machine.system}, Node ${machine.node}${peers?.chrome ? `, Chromium ${peers.chrome} without a GPU` : ""}.`,
  ];
  if (peers?.load)
    out.push(
      `Load while frames were measured: ${peers.load[0].toFixed(1)} to ${peers.load[2].toFixed(1)}, median ${peers.load[1].toFixed(1)}. ${peers.load[1] > machine.cores ? "**The machine was busy with other work: its milliseconds are too many. Ratios of one run are what counts.**" : "Ratios of one run are what counts, not milliseconds."}`,
    );
  out.push("");
  if (peers) out.push("![Milliseconds by the number of events, beside other libraries](bench.svg)", "");
  limits(out, parts);
  frames(out, peers);
  blocks(out, parts.block);
  mounts(out, parts);
  size(out, peers);
  onServer(out, server);
  datesRead(out, parts.dates);
  method(out, parts);
  return `${out.join("\n").replace(/\n{3,}/g, "\n\n")}`;
}
