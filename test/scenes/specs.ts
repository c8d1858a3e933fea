import type { TimelineSpec } from "../../src/scene/spec.js";

const events = [
  { id: "open", title: "Troops in Transnistria", date: "1992/..", asOf: "2022-02-04", category: "b", importance: 0.9 },
  { id: "about", title: "A meeting", date: "1995~", category: "a" },
  { id: "doubt", title: "A letter", date: "1998?", category: "b" },
  { id: "year", title: "A book", date: "2001", category: "a" },
  { id: "decade", title: "A movement", date: "200X", category: "c" },
  { id: "day", title: "Attacks in Brussels", date: "2016-03-22", category: "c", importance: 1 },
  { id: "vague", title: "A campaign", date: "2003-03~/2011", category: "a" },
  { id: "unknown", title: "A correspondence", date: "1985/", category: "b" },
  { id: "hebrew", title: "שלום עולם", date: "2010-05", lang: "he" },
];
const data = {
  title: "Every look",
  description: "One of each.",
  categories: [{ id: "a", title: "Talks" }, { id: "b", title: "Letters" }, { id: "c", title: "Attacks" }],
  eras: [{ title: "The nineties", date: "1990/1999" }],
  events,
};
/** 300 events over 30 years, by a fixed rule. */
const many = Array.from({ length: 300 }, (_, index) => ({ id: `e${index}`, title: `Event number ${index}`, date: `${1990 + (index % 30)}-${String(1 + (index % 12)).padStart(2, "0")}`, importance: ((index * 37) % 100) / 100 }));

/** Specs whose scenes every renderer must show alike. */
export const specs: Readonly<Record<string, TimelineSpec>> = {
  looks: { data, now: "2020-01-01", selected: "day" },
  faceted: { data, design: { representation: "linear", scale: "chronological", layout: "faceted" } },
  vertical: { data, width: 360, height: 600 },
  rightToLeft: { data, locale: "he" },
  crowded: { data: many },
  zoomed: { data: many, view: { start: "2000", end: "2002" } },
  one: { data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] },
  empty: { data: [] },
  elsewhere: { data, view: { start: "1700", end: "1710" } },
};
