import { dataset } from "timeloom/data";
import type { Example } from "../example.js";

export const example: Example = {
  title: "A d3 component with a brush",
  text: "`timelineComponent` is called on a selection, as d3’s axes and brushes are, and its data is the datum. Here d3 draws how many events began in each year; brush over it, or move the timeline, and the other follows.",
  mount: "component",
  spec: { data: dataset, view: { start: "2010", end: "2025" }, maxHeight: 560 },
  expect: { events: dataset.events.length, labels: ["Attacks in Brussels"], dates: ["22 March 2016"] },
};
