import { dataset } from "timeloom/data";
import type { Example } from "../example.js";

export const example: Example = {
  title: "Five articles",
  text: "Every event that five opinion pieces speak of, on one line. Labels go to the most important; what has no room for its own place is counted, and opens.",
  spec: { data: dataset },
  expect: {
    events: dataset.events.length,
    labels: ["Attacks in Brussels"],
    dates: ["22 March 2016"],
    words: ["Cold War"],
  },
};
