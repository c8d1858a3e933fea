import type { Dataset } from "timeloom";
import type { RawMovie } from "./raw.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const OTHER = "Other or not given";

/** "Jun 12 1998" as EDTF; what has another form stays as it is, and is told as an issue. */
export function movieDate(text: string | null): string | undefined {
  const [, month = "", day = "", year = ""] = /^([A-Z][a-z]{2}) (\d\d) (\d{4})$/.exec(text ?? "") ?? [];
  const index = MONTHS.indexOf(month);
  return index < 0 ? (text ?? undefined) : `${year}-${String(index + 1).padStart(2, "0")}-${day}`;
}

/** The films that took at least so much in the United States, in millions of dollars. */
export function movies(rows: readonly RawMovie[], least: number): Dataset {
  const kept = rows.filter((row) => (row["US Gross"] ?? 0) >= least * 1e6);
  const counts = new Map<string, number>();
  for (const { "Major Genre": genre } of kept) if (genre !== null) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  // as many as there are hues
  const genres = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, 7);
  return {
    title: `Films that took ${least} million dollars in the United States`,
    description: `${kept.length.toLocaleString("en")} of the ${rows.length.toLocaleString("en")} films in Vega’s example data, which keeps its mistakes on purpose: two films of the 1930s are dated 2037 and 2039.`,
    licence: "No licence is stated for this set; from the package vega-datasets (BSD-3-Clause)",
    lang: "en",
    categories: [...genres, OTHER].map((id) => ({ id, title: id })),
    events: kept.map((row) => {
      const gross = row["US Gross"]!;
      return {
        title: row.Title as string,
        date: movieDate(row["Release Date"])!,
        summary: `${Math.round(gross / 1e6)} million dollars in the United States.`,
        category: genres.find((genre) => genre === row["Major Genre"]) ?? OTHER,
        importance: Math.round(Math.min(1, gross / 6e8) * 100) / 100,
      };
    }),
  };
}
