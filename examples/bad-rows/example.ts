import type { Example } from "../example.js";

export const example: Example = {
  title: "Rows with mistakes",
  text: "A bad row never costs a good one, and is never guessed at: 30 February does not become 1 March. What was wrong is said under the figure, row by row.",
  spec: {
    title: "Eight rows, three of them fit to draw",
    data: [
      { id: "halley-1", title: "Comet Halley", date: "1910-04-20" },
      { id: "halley-2", title: "A day that does not exist", date: "1986-02-30" },
      { id: "halley-2", title: "Comet Halley", date: "1986-02-09" },
      { id: "order", title: "An end before its start", date: { start: "1986-03-14", end: "1986-03-06" } },
      { id: "guess", title: "Third or fourth of March?", date: "03/04/1986" },
      { id: "dateless", title: "No date at all" },
      { id: "giotto", title: "Giotto flies past the comet", date: "1986-03-14", importance: "very" },
      "not a row",
    ] as readonly object[],
  },
  expect: { events: 3, labels: ["Giotto flies past the comet"], issues: 6, words: ["has no day 30"] },
};
