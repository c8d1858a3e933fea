import { dataset } from "timeloom/data";
import type { Example } from "../example.js";

export const example: Example = {
  title: "A row for each category",
  text: "The same events with a row for each kind. The rows keep their order and place while you move through time.",
  spec: {
    data: dataset,
    design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" },
    title: "The same events by kind",
    maxHeight: 900,
  },
  expect: { events: dataset.events.length, words: ["Attacks on civilians", "Talks and diplomacy", "Publications"] },
};
