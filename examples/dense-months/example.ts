import { dataset } from "timeloom/data";
import type { Example } from "../example.js";

export const example: Example = {
  title: "The dense months",
  text: "A window into the same dataset: the thirteen months in which much of it happened. Everything before and after is still there, a key or a drag away.",
  spec: {
    data: dataset,
    view: { start: "2015-09", end: "2016-09" },
    title: "September 2015 to September 2016",
  },
  expect: { events: dataset.events.length, labels: ["Attacks in Brussels"], dates: ["22 March 2016"] },
};
