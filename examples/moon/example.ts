import type { Example } from "../example.js";

export const example: Example = {
  title: "Down the page",
  text: "Time from top to bottom, labels beside the line. In a narrow page this happens without being asked for.",
  css: "#timeline {\n  max-inline-size: 560px;\n}",
  spec: {
    title: "People on their way to the Moon",
    description: "Crewed flights of the Apollo programme, from launch to splashdown.",
    design: { representation: "linear", scale: "chronological", layout: "unified", orientation: "vertical" },
    data: [
      { id: "apollo-7", title: "Apollo 7", date: "1968-10-11/1968-10-22", importance: 0.6, summary: "First crew: eleven days around Earth." },
      { id: "apollo-8", title: "Apollo 8", date: "1968-12-21/1968-12-27", importance: 0.9, summary: "First people around the Moon, on 24 December." },
      { id: "apollo-9", title: "Apollo 9", date: "1969-03-03/1969-03-13", importance: 0.5, summary: "First crewed flight of the lander, around Earth." },
      { id: "apollo-10", title: "Apollo 10", date: "1969-05-18/1969-05-26", importance: 0.6, summary: "Rehearsal down to 15 km above the Moon." },
      { id: "apollo-11", title: "Apollo 11", date: "1969-07-16/1969-07-24", importance: 1, summary: "First landing, on 20 July." },
      { id: "apollo-12", title: "Apollo 12", date: "1969-11-14/1969-11-24", importance: 0.7, summary: "Second landing, beside the probe Surveyor 3." },
      { id: "apollo-13", title: "Apollo 13", date: "1970-04-11/1970-04-17", importance: 0.9, summary: "An oxygen tank bursts; around the Moon and home." },
      { id: "apollo-14", title: "Apollo 14", date: "1971-01-31/1971-02-09", importance: 0.6 },
      { id: "apollo-15", title: "Apollo 15", date: "1971-07-26/1971-08-07", importance: 0.7, summary: "First drive on the Moon." },
      { id: "apollo-16", title: "Apollo 16", date: "1972-04-16/1972-04-27", importance: 0.6 },
      { id: "apollo-17", title: "Apollo 17", date: "1972-12-07/1972-12-19", importance: 0.9, summary: "The last so far to land." },
    ],
    height: 760,
  },
  expect: { events: 11, labels: ["Apollo 8", "Apollo 11", "Apollo 17"], orientation: "vertical" },
};
