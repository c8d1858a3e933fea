import type { Example } from "../example.js";

export const example: Example = {
  title: "One event",
  text: "The least that there can be: a title and a date.",
  spec: { data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] },
  expect: { events: 1, labels: ["Apollo 11 lands"], dates: ["20 July 1969"] },
};
