import type { Example } from "../example.js";

export const example: Example = {
  title: "Nothing in view",
  text: "A window without events says so, and on which side they are.",
  spec: {
    title: "Transits of Venus",
    description: "Seen from the window of the 20th century, in which there was none.",
    data: [
      { title: "Transit of Venus", date: "1761-06-06" },
      { title: "Transit of Venus", date: "1769-06-03" },
      { title: "Transit of Venus", date: "1874-12-09" },
      { title: "Transit of Venus", date: "1882-12-06" },
      { title: "Transit of Venus", date: "2004-06-08" },
      { title: "Transit of Venus", date: "2012-06-06" },
    ],
    view: { start: "1901", end: "2000" },
  },
  expect: { events: 6, dates: ["8 June 2004"], words: ["4 before, 2 after"] },
};
