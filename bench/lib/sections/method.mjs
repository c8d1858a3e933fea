// How it was measured.
import { MOST_KEPT } from "../limits.mjs";

export function method(out, { peers, server }) {
  out.push("## Method", "");
  if (peers)
    out.push(
      `Each figure is the median of ${peers.runs} fresh pages, each in a browser of its own; libraries take turns. A measure is given up after`,
      `${peers.capSeconds} s, and a size after which a smaller one was given up is not begun. The events are made from a seed (${peers.seed}): 12 groups, 30 % with a length,`,
      "1900 to 2025, half of them in bursts. The chart is 1,200 by 640 pixels. Of 60 window changes 24 zoom in to a thousandth, then 12 each pan at a",
      "thousandth, a thirtieth and half of the extent (the 95th percentile of 12 is the worst). A frame counts from the change to the start of the frame after the one that shows it. First frames",
      "count from the call; arrays that a caller would hold are made before. The longest block is the longest that a message to the page waits, from the call",
      "to three seconds after it. What mounts and destroys keep is counted after a collection: objects, functions, arrays and strings; the heap also has the code that the",
      `engine compiles, which grows for thousands of cycles. The second half may keep ${MOST_KEPT} objects a cycle, and no node or listener.`,
      "",
      "Libraries differ in what they show: this one has words and counts of what does not fit in each frame, and names for the keyboard and screen readers whenever it rests;",
      "these and the legend are made in the third frame after the call, when the first has been shown, and so not in what counts as the first frame. EventDrops",
      "draws no lengths, uPlot neither lengths nor words, Plot words for at most 300 events; TimelineJS goes to the nearest of its zoom levels. The adapters",
      "(`bench/peers/adapters/`) say so, and take each library's quickest sensible configuration.",
      "",
    );
  const versions = { ...peers?.versions, ...server?.versions };
  out.push(
    `Versions: ${
      Object.entries(versions)
        .map(([of, version]) => `${of} ${version}`)
        .join(", ") || "none"
    }.`,
    "",
  );
}
