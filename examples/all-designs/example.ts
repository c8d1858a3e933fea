import { dataset } from "timeloom/data";
import { type Choice, figuresOf, movesOf } from "../designs.js";
import type { Example } from "../example.js";

const HIGHLIGHTS = { anchor: "most-important" };

/** Options and windows that suit the events of the five articles. */
const CHOICES: Readonly<Record<string, Choice>> = {
  "linear-chronological-unified": { spec: { title: "Eight decades on one line" } },
  "linear-chronological-faceted": { spec: { title: "The same decades by kind of event", maxHeight: 900 } },
  "linear-chronological-segmented": { options: { segment: "decade" }, spec: { title: "A line for each decade", maxHeight: 900 } },
  "linear-relative-faceted": { options: HIGHLIGHTS, spec: { title: "Years before and after the most important event of each kind", maxHeight: 900 } },
  "linear-log-unified": { options: { towards: "end" }, spec: { title: "The nearer to today, the more room" } },
  "linear-log-faceted": { options: { towards: "end" }, spec: { title: "The nearer to today, the more room, by kind of event", maxHeight: 900 } },
  "linear-collapsed-unified": { spec: { title: "Without the long stretches in which nothing begins" } },
  "linear-sequential-unified": { spec: { title: "One after another, from 1941 on" } },
  "linear-sequential-faceted": { spec: { title: "One after another, by kind of event", maxHeight: 900 } },
  "radial-chronological-unified": { spec: { title: "Eight decades around a ring" } },
  "radial-chronological-faceted": { spec: { title: "A ring for each kind of event" } },
  "radial-chronological-segmented": { options: { segment: "year" }, spec: { title: "Three years, the months around", view: { start: "2014", end: "2016" } } },
  "radial-relative-faceted": { options: HIGHLIGHTS, spec: { title: "Each kind around its most important event" } },
  "radial-sequential-unified": { spec: { title: "One after another around a ring" } },
  "radial-sequential-faceted": { spec: { title: "One after another, a ring for each kind" } },
  "spiral-sequential-unified": { spec: { title: "One after another, from the middle out" } },
  "spiral-sequential-faceted": { spec: { title: "One after another on a spiral, by kind" } },
  "calendar-chronological-segmented": { options: { segment: "month" }, spec: { title: "February to July 2016, week by week", view: { start: "2016-02", end: "2016-07" } } },
  "grid-chronological-segmented": { options: { segment: "year" }, spec: { title: "The years from 2007, month by month", view: { start: "2007", end: "2025" }, maxHeight: 900 } },
  "curve-sequential-unified": { options: { curve: "wave" }, spec: { title: "One after another along a wave" } },
};

export const example: Example = {
  title: "All 20 designs",
  text: "The same events in every design there is: where time runs, how it maps to length, and whether there is one line, one for each group or one for each piece of time. Choose one, and the timeline moves there; below, each stands by itself with the JSON to copy.",
  spec: { data: dataset, title: "The same events, in 20 designs", description: `${dataset.events.length} events of five articles.` },
  moves: movesOf(CHOICES),
  figures: figuresOf(Object.fromEntries(Object.entries(CHOICES).map(([key, choice]) => [key, { ...choice, data: dataset, spec: { description: "The events of five articles.", ...choice.spec } }]))),
  expect: { events: dataset.events.length, labels: ["Attacks in Brussels"], dates: ["22 March 2016"] },
};
