import type { Dataset } from "timeloom";
import type { RawEarthquakes } from "./raw.js";

const STRENGTHS = [
  { id: "light", title: "Under 4", from: -10 },
  { id: "moderate", title: "4 to 4.9", from: 4 },
  { id: "strong", title: "5 and above", from: 5 },
];

/** The earthquakes of at least a magnitude. Times are moments: milliseconds since 1970, as the package has them. */
export function earthquakes({ features }: RawEarthquakes, least: number): Dataset {
  const kept = features.filter(({ properties }) => properties.mag >= least);
  return {
    title: "A week of earthquakes",
    description: `31 January to 7 February 2018, times in UTC: the ${kept.length} of magnitude ${least} and above, of ${features.length.toLocaleString("en")} that were recorded.`,
    licence: "Public domain (US Geological Survey), from the package vega-datasets (BSD-3-Clause)",
    lang: "en",
    categories: STRENGTHS.map(({ id, title }) => ({ id, title: `Magnitude ${title.toLowerCase()}` })),
    events: kept.map(({ id, properties: { mag, place, time, url }, geometry: { coordinates } }) => ({
      id,
      // "22km NNE of Hualian, Taiwan" is long for a label; it is the place all the same.
      title: `${mag.toFixed(1)} ${place.replace(/^\d+km [NESW]+ of /, "")}`,
      date: time,
      category: STRENGTHS.findLast(({ from }) => mag >= from)!.id,
      importance: Math.round(Math.min(1, Math.max(0, (mag - 2) / 4.5)) * 100) / 100,
      place: { name: place, latitude: coordinates[1], longitude: coordinates[0] },
      links: [{ url, title: "US Geological Survey" }],
    })),
  };
}
