import type { Dataset } from "timeloom";
import type { RawFeatures } from "./raw.js";

/** "≤2020-03-24" is some time up to that day, which EDTF can say. */
export function featureDate(text: string): string {
  return text.startsWith("≤") ? `[..${text.slice(1)}]` : text;
}

/** The features of the web platform that all main browsers have, by the day on which the last of them got it. */
export function webFeatures({ features }: RawFeatures): Dataset {
  const dated = Object.entries(features).filter(([, { kind, status }]) => kind === "feature" && status?.baseline_low_date !== undefined);
  return {
    title: "When features reached all main browsers",
    description: `The ${dated.length} features of the web platform that have come so far, by the day on which the last of the main browsers got them.`,
    licence: "Apache-2.0, from the package web-features",
    lang: "en",
    categories: [
      { id: "high", title: "Widely available" },
      { id: "low", title: "Newly available" },
    ],
    events: dated.map(([id, { name = id, description, group, status }]) => ({
      id,
      title: name,
      date: featureDate(status!.baseline_low_date!),
      ...(description !== undefined && { summary: description }),
      category: status!.baseline || "low",
      importance: Math.round((0.3 + Math.min(0.4, (description?.length ?? 0) / 800)) * 100) / 100,
      tags: group ?? [],
    })),
  };
}
