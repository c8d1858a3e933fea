import type { Example } from "../example.js";

export const example: Example = {
  title: "Without scripts",
  text: "The figure alone, as text made on a server or at build time: picture, legend and every event in words. This page has no script.",
  mount: "static",
  spec: {
    title: "First pictures of worlds",
    list: "show",
    data: [
      { title: "The Moon’s far side", date: "1959-10-07", importance: 0.9, summary: "Luna 3." },
      { title: "Mars from nearby", date: "1965-07-15", importance: 0.8, summary: "Mariner 4 sends 21 pictures and a part of one more." },
      { title: "Jupiter from nearby", date: "1973-12", importance: 0.7, summary: "Pioneer 10." },
      { title: "The ground of Venus", date: "1975-10-22", importance: 0.9, summary: "Venera 9, the first from the surface of another planet." },
      { title: "The ground of Mars", date: "1976-07-20", importance: 0.8, summary: "Viking 1." },
      { title: "Uranus from nearby", date: "1986-01", importance: 0.6, summary: "Voyager 2." },
      { title: "Neptune from nearby", date: "1989-08", importance: 0.6, summary: "Voyager 2." },
      { title: "The ground of Titan", date: "2005-01-14", importance: 0.8, summary: "Huygens." },
      { title: "Pluto from nearby", date: "2015-07-14", importance: 0.9, summary: "New Horizons." },
    ],
  },
  expect: { events: 9, labels: ["The ground of Venus"], dates: ["December 1973"] },
};
