import type { Example } from "../example.js";

export const example: Example = {
  title: "A million years and a second",
  text: "The longest and the shortest in one figure, fourteen powers of ten apart. Nothing is too small to be found: open the second, and zoom until it is as wide as the page.",
  spec: {
    title: "An ice age and a leap second",
    data: [
      { id: "pleistocene", title: "Pleistocene", date: "Y-258E4S3/-9700~", importance: 1, summary: "About 2.58 million years of ice ages." },
      { id: "hand-axes", title: "Hand axes are made", date: "Y-176E4S3~/Y-130000S2~", importance: 0.7 },
      { id: "leap-second", title: "The last leap second so far", date: "2016-12-31T23:59:60Z", importance: 0.9, summary: "One second, put in at the end of 2016." },
    ],
  },
  expect: { events: 3, labels: ["Pleistocene", "The last leap second so far"] },
};
