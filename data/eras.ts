import type { PublishedDataset } from "./types.js";

/** Four spans to see the events against; each is one that an article speaks of. They do not overlap. */
export const eras: PublishedDataset["eras"] = [
  { id: "era-cold-war", title: "Cold War", date: "1947/1991", summary: "The contest of the two alliances led by Washington and Moscow." },
  { id: "era-after-cold-war", title: "After the Cold War", date: "1992/2013", summary: "Two decades in which partnership was sought and, as one article has it, never completed." },
  { id: "era-ukraine-crisis", title: "From the Ukraine crisis", date: "2014/2022-02-23", summary: "Crimea, sanctions, the war in Syria, attacks in Europe." },
  { id: "era-full-scale-war", title: "Full-scale war in Ukraine", date: "2022-02-24/2025-04", summary: "Still going on when the last of the articles was written." },
];
