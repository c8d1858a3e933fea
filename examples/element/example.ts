import type { Example } from "../example.js";

export const example: Example = {
  title: "As an element",
  text: "A tag and a block of JSON, or the address of a file. Until the script has come, and where there is none, what stands within the tag is shown: here, the static figure.",
  mount: "element",
  spec: {
    title: "Total eclipses of the Sun, 2017 to 2028",
    data: [
      { title: "North America", date: "2017-08-21", importance: 1 },
      { title: "Chile and Argentina", date: "2019-07-02", importance: 0.7 },
      { title: "Chile and Argentina", date: "2020-12-14", importance: 0.6 },
      { title: "Antarctica", date: "2021-12-04", importance: 0.5 },
      { title: "Mexico, United States, Canada", date: "2024-04-08", importance: 0.9 },
      { title: "Greenland, Iceland, Spain", date: "2026-08-12", importance: 0.9 },
      { title: "North Africa, Arabia", date: "2027-08-02", importance: 0.9 },
      { title: "Australia, New Zealand", date: "2028-07-22", importance: 0.8 },
    ],
  },
  expect: { events: 8, labels: ["North America"], dates: ["8 April 2024"] },
};
