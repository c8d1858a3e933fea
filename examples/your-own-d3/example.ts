import { dataset } from "timeloom/data";
import type { Example } from "../example.js";

export const example: Example = {
  title: "Drawn by your own d3",
  text: "A scene is plain data, and each of its marks has a key: here the page’s own d3 joins them, and d3’s zoom says what is in view. Labels still never meet, and what has no room is still counted. Drag, pinch, or turn the wheel with Ctrl; a count opens with a click.",
  mount: "d3",
  spec: { data: dataset },
  expect: { events: dataset.events.length, labels: ["Attacks in Brussels"], dates: ["22 March 2016"] },
};
