import type { Dataset } from "timeloom";
import type { RawMonarch } from "./raw.js";

/** Twelve reigns. The package gives bare years, which are years here too: not 1 January, and not milliseconds. */
export function monarchs(rows: readonly RawMonarch[]): Dataset {
  return {
    title: "English and British rulers, 1565–1820",
    description: "As Vega’s example has them: it begins Elizabeth’s reign in 1565 and ends the list in 1820, as its data on wheat do. The abbreviations are its own.",
    licence: "Open Government Licence v3.0, from the package vega-datasets (BSD-3-Clause)",
    lang: "en",
    categories: [
      { id: "crown", title: "Crown" },
      { id: "commonwealth", title: "Commonwealth" },
    ],
    events: rows.map(({ name, start, end, commonwealth }) => ({
      id: name.toLowerCase().replace(/\W+/g, "-"),
      title: name,
      date: `${start}/${end}`,
      category: commonwealth ? "commonwealth" : "crown",
      importance: Math.min(0.95, 0.5 + (end - start) / 100),
      ruler: name,
    })),
  };
}
