import { categories } from "./categories.js";
import { eras } from "./eras.js";
import { events } from "./events/events.js";
import { sources } from "./sources.js";
import type { PublishedDataset } from "./types.js";

/**
 * The events of five articles on Russia and the West, from the Cold War to 2025, with who says so and how
 * sure each date is. See `docs/dataset.md`.
 */
export const dataset: PublishedDataset = {
  title: "Russia and the West in five articles",
  description: "Every event that five opinion pieces of 2016, 2022 and 2025 speak of, with what each says of it and where its date comes from.",
  licence: "CC0-1.0",
  lang: "en",
  updated: "2026-11-26",
  sources,
  categories,
  eras,
  events,
};
