import type { Example } from "../example.js";

export const example: Example = {
  title: "13.8 thousand million years",
  text: "Years of any size are dates, and each is as wide as it is known. Zoom to the right-hand edge, and in time you come to a day in 1969.",
  spec: {
    title: "From the Big Bang to today",
    description: "Some beginnings and ends, each to the digits that are known.",
    design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" },
    data: {
      categories: [
        { id: "universe", title: "Universe" },
        { id: "earth", title: "Sun and Earth" },
        { id: "life", title: "Life" },
        { id: "people", title: "People" },
      ],
      events: [
        { id: "big-bang", title: "Big Bang", date: "Y-13787E6S4", category: "universe", importance: 1 },
        { id: "first-galaxies", title: "First galaxies", date: "Y-135E8S3~", category: "universe", importance: 0.7 },
        { id: "expansion", title: "The expansion begins to speed up", date: "Y-5E9S1~", category: "universe", importance: 0.6 },
        { id: "sun", title: "The Sun and its planets form", date: "Y-4567E6S4", category: "earth", importance: 0.9 },
        { id: "moon", title: "The Moon forms", date: "Y-45E8S2", category: "earth", importance: 0.6 },
        { id: "oxygen", title: "Oxygen gathers in the air", date: "Y-24E8S2~", category: "earth", importance: 0.7 },
        { id: "pangaea", title: "Pangaea", date: "Y-335E6S3~/Y-200E6S3~", category: "earth", importance: 0.5 },
        { id: "first-life", title: "First traces of life", date: "Y-35E8S2%", category: "life", importance: 0.9 },
        { id: "cells", title: "Cells with a nucleus", date: "Y-18E8S2~", category: "life", importance: 0.6 },
        { id: "cambrian", title: "Animals of many kinds in the Cambrian", date: "Y-5388E5S4", category: "life", importance: 0.8 },
        { id: "dinosaurs", title: "Dinosaurs (other than birds)", date: "Y-233E6S3~/Y-66E6S2", category: "life", importance: 0.7 },
        { id: "sapiens", title: "Homo sapiens", date: "Y-300000S1~/..", category: "people", importance: 0.9, asOf: "2025" },
        { id: "writing", title: "Writing in Mesopotamia", date: "-3300~", category: "people", importance: 0.7 },
        { id: "moon-landing", title: "People land on the Moon", date: "1969-07-20", category: "people", importance: 0.6 },
      ],
    },
  },
  expect: { events: 14, labels: ["Big Bang", "The Sun and its planets form"], words: ["Universe", "Life"] },
};
