// Whether the limits were met.
import { limitsOf, ofFloor, otherLimits } from "../limits.mjs";
import { count0, figure, ms } from "./figures.mjs";
import { name } from "./names.mjs";
import { table } from "./table.mjs";

export function limits(out, parts) {
  out.push("## Limits", "");
  const others = otherLimits(parts);
  const ratios = limitsOf(parts.peers);
  const held = [...ratios.flatMap(({ floor, peer }) => [floor, peer]), ...others];
  const count = (state) => held.filter(({ met }) => met === state).length;
  out.push(
    `${count(true)} met, **${count(false)} missed**, ${count(undefined)} not compared: not run, or nothing to be held beside draws so many.`,
    "",
  );
  out.push(
    `Beside the floor with labels ours may take ${ofFloor} times as long. Beside the fastest timeline that draws as many events (vis-timeline, timelines-chart,`,
    "EventDrops, ECharts, TimelineJS or FullCalendar, each in its quickest form that was run) it may take the part that stands in brackets.",
    "From 100,000 events on ours are columns.",
    "",
  );
  table(out, ["", "events", "ours, ms", "floor, ms", "times the floor", "fastest timeline, ms", "part of it"], "lrrrrlr", [
    ...ratios.map(({ what, n, ms: own, floor, peer }) => [
      what,
      count0(n),
      ms(own),
      ms(floor.ms),
      verdict(floor),
      peer.of ? `${ms(peer.ms)} ${name(peer.of)}` : "none",
      verdict(peer),
    ]),
  ]);
  const columns = ratios.filter(({ columns }) => columns?.met !== undefined);
  for (const { n, columns: beside } of columns)
    out.push(
      `The first frame of ${count0(n)} beside a floor that reads the same columns instead of rows (${ms(beside.ms)} ms): ${verdict(beside)}.`,
      "",
    );
  table(out, ["", "measured", "wanted", ""], "lrrl", [
    ...others.map(({ what, value, unit, most, least, met, also }) => [
      also ? `${what} (${also})` : what,
      value === undefined ? "not run" : `${figure(value)} ${unit}`.trim(),
      least === undefined ? `at most ${most} ${unit}`.trim() : `at least ${least}`,
      met === undefined ? "" : met ? "met" : "**missed**",
    ]),
  ]);
}

function verdict({ ratio, most, met }) {
  if (met === undefined) return `– (${most})`;
  const rounded = ratio < 0.095 ? ratio.toFixed(3) : ratio.toFixed(2);
  return `${rounded} (${most}) ${met ? "met" : "**missed**"}`;
}
