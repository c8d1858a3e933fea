import { type Choice, figuresOf, movesOf } from "../designs.js";
import type { Sets } from "../data/sets.js";
import type { Example } from "../example.js";

/** What suits the release lines of Node.js. */
const LINES: Readonly<Record<string, Choice>> = {
  "linear-chronological-faceted": { options: { facet: "line" } },
  "linear-chronological-segmented": { options: { segment: "year" } },
  "linear-relative-faceted": { options: { facet: "line" } },
  "radial-chronological-segmented": { options: { segment: "year" }, spec: { view: { start: "2019", end: "2024" } } },
  "calendar-chronological-segmented": { options: { segment: "month" }, spec: { view: { start: "2024", end: "2024" } } },
  "grid-chronological-segmented": { options: { segment: "year" } },
};

export const example = (sets: Sets): Example => ({
  title: "All 20 on other people’s data",
  text: "Each design with data that others made and that suits it, as it is: with its gaps, bursts and mistakes. What is left out is said under the title of each figure, and where the data is from under the figure.",
  spec: { data: sets.nodeLines },
  file: "events.json",
  moves: movesOf(LINES),
  figures: figuresOf({
    "linear-chronological-unified": { data: sets.monarchs, spec: { title: "English and British rulers, 1565–1820" }, text: "Reigns follow each other without a break but one, in 1688 and 1689." },
    "linear-chronological-faceted": { data: sets.browsers, options: { facet: "browser" }, spec: { title: "A row for each browser and runtime", maxHeight: 1200 }, text: "Seventeen rows: one browser after another goes over to a release every few weeks. Eight releases have no date yet; they are told, and not drawn." },
    "linear-chronological-segmented": { data: sets.earthquakes, options: { segment: "day" }, spec: { title: "A week of earthquakes, day by day" }, text: "A line for each day, in UTC. On 6 February those near Hualian stand side by side." },
    "linear-relative-faceted": { data: sets.nodeLines, options: { facet: "line", anchor: "first" }, spec: { title: "How long a Node.js line lives", maxHeight: 1200 }, text: "Each line begins at zero: most odd ones live for eight months, most even ones for three years." },
    "linear-log-unified": { data: sets.electron, options: { towards: "end" }, spec: { title: "Stable releases of Electron, the last ones nearest" }, text: "The last weeks before October 2022 by the day, and nine years in sight." },
    "linear-log-faceted": { data: sets.browsers, options: { facet: "engine", towards: "end" }, spec: { title: "Releases by engine, the last ones nearest", maxHeight: 900 }, text: "By engine." },
    "linear-collapsed-unified": { data: sets.movies, spec: { title: "Films that took 100 million dollars, 1964 to 2039" }, text: "The two films that are dated wrongly, in 2037 and 2039, do not cost the others their room." },
    "linear-sequential-unified": { data: sets.earthquakes, spec: { title: "One earthquake after another" }, text: "One step from each to the next." },
    "linear-sequential-faceted": { data: sets.nodeLines, options: { facet: "category" }, spec: { title: "One phase of Node.js after another" }, text: "Which line goes over to which phase, one after another." },
    "radial-chronological-unified": { data: sets.monarchs, spec: { title: "Rulers around a ring" } },
    "radial-chronological-faceted": { data: sets.browsers, options: { facet: "browser" }, spec: { title: "A ring for each browser and runtime" }, text: "Seventeen rings." },
    "radial-chronological-segmented": { data: sets.earthquakes, options: { segment: "day" }, spec: { title: "Eight days of earthquakes, the hours around" }, text: "Eight days, of which the first and last are not whole; the hours of each around." },
    "radial-relative-faceted": { data: sets.monarchs, options: { facet: "ruler", anchor: "first" }, spec: { title: "How long each ruled" }, text: "Twelve reigns from one beginning: the longest arc is the longest reign." },
    "radial-sequential-unified": { data: sets.nodeLines, spec: { title: "Phases of Node.js around a ring" } },
    "radial-sequential-faceted": { data: sets.browsers, options: { facet: "category" }, spec: { title: "Releases by kind of device, one after another" }, text: "Four rings: desktop, mobile, server, headset." },
    "spiral-sequential-unified": { data: sets.webFeatures, spec: { title: "Features of the web platform, from the middle out" }, text: "Two features are known only to have come before some day of 2018 and of 2020." },
    "spiral-sequential-faceted": { data: sets.earthquakes, options: { facet: "category" }, spec: { title: "Earthquakes by magnitude, one after another" }, text: "By magnitude." },
    "calendar-chronological-segmented": { data: sets.electron, options: { segment: "month" }, spec: { title: "A year of Electron", view: { start: "2021", end: "2021" } }, text: "One year of releases: hardly any at weekends." },
    "grid-chronological-segmented": { data: sets.movies, options: { segment: "decade" }, spec: { title: "Films by decade" }, text: "Decades down, years across; the last row is the mistake of the data." },
    "curve-sequential-unified": { data: sets.monarchs, options: { curve: "wave" }, spec: { title: "Rulers along a wave" } },
  }),
  expect: { events: sets.nodeLines.events.length, labels: ["Node.js 20"], words: ["Long-term support", "Maintenance"] },
});
