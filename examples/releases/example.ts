import type { Example } from "../example.js";

/** Rows as they came from somewhere else. */
interface Release {
  readonly version: number;
  readonly from: string;
  readonly until: string;
}

const releases: readonly Release[] = [
  { version: 12, from: "2019-04-23", until: "2022-04-30" },
  { version: 13, from: "2019-10-22", until: "2020-06-01" },
  { version: 14, from: "2020-04-21", until: "2023-04-30" },
  { version: 15, from: "2020-10-20", until: "2021-06-01" },
  { version: 16, from: "2021-04-20", until: "2023-09-11" },
  { version: 17, from: "2021-10-19", until: "2022-06-01" },
  { version: 18, from: "2022-04-19", until: "2025-04-30" },
  { version: 19, from: "2022-10-18", until: "2023-06-01" },
  { version: 20, from: "2023-04-18", until: "2026-04-30" },
  { version: 21, from: "2023-10-17", until: "2024-06-01" },
  { version: 22, from: "2024-04-24", until: "2027-04-30" },
  { version: 23, from: "2024-10-16", until: "2025-06-01" },
  { version: 24, from: "2025-05-06", until: "2028-04-30" },
];

export const example: Example = {
  title: "Rows of your own shape",
  text: "Rows stay as they are; `fields` says where an event's parts are found in them: the name of a key, or a function.",
  spec: {
    title: "How long a Node.js version lives",
    description: "From its first release to the end of its life. Even versions get long-term support.",
    data: releases,
    fields: {
      id: (row: Release) => `node-${row.version}`,
      title: (row: Release) => `Node.js ${row.version}`,
      date: (row: Release) => ({ start: row.from, end: row.until }),
      category: (row: Release) => (row.version % 2 === 0 ? "Long-term support" : "Short-lived"),
      importance: (row: Release) => (row.version % 2 === 0 ? 0.9 : 0.4),
    },
    design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" },
  },
  expect: { events: 13, labels: ["Node.js 20"], words: ["Long-term support", "Short-lived"] },
};
