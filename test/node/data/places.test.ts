import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains, geoDistance } from "d3";
import { feature } from "topojson-client";
import { expect, test } from "vitest";
import { events } from "../../../data/index.js";

/**
 * The borders of Natural Earth (1:10 million), in which a line is off by some kilometres at most. A point may lie that far
 * beyond it: on a coast, in a port, at a crossing of a border.
 */
const require = createRequire(import.meta.url);
const ATLAS = require.resolve("world-atlas/countries-10m.json");
const TOLERANCE_KM = 5;

/** ISO 3166-1: the numbers by which the atlas knows the countries that the dataset names. */
const numbers: Readonly<Record<string, string>> = {
  AF: "004", AT: "040", BE: "056", CH: "756", EG: "818", ES: "724", FI: "246", FR: "250", GE: "268", IQ: "368", IT: "380", LY: "434", MD: "498",
  RO: "642", RS: "688", RU: "643", SA: "682", SY: "760", TN: "788", TR: "792", UA: "804", US: "840",
};

/**
 * Regions that the atlas draws within another country than that whose code the dataset gives, which is the one under which
 * ISO 3166-2 lists the region. Natural Earth draws who holds a place; neither is a view of whose it is.
 */
const disputed: Readonly<Record<string, { readonly place: string; readonly drawnIn: string; readonly listed: string }>> = {
  "crimea-2014": { place: "Simferopol", drawnIn: "RU", listed: "UA-43" },
  "crimea-troops": { place: "Sevastopol", drawnIn: "RU", listed: "UA-40" },
};

type Topology = Parameters<typeof feature>[0];
type Country = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
const topology = JSON.parse(readFileSync(ATLAS, "utf8")) as Topology;
const { features } = feature(topology, topology.objects["countries"]!) as GeoJSON.FeatureCollection as { readonly features: readonly Country[] };
const countries = new Map(features.map((country) => [country.id, country]));
type Point = readonly [longitude: number, latitude: number];

/** Whether a point lies in a country, or no further than so many kilometres from one of its border's points. */
function within(country: Country, [longitude, latitude]: Point, kilometres: number): boolean {
  if (geoContains(country, [longitude, latitude])) return true;
  const polygons = country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
  return polygons.flat(2).some(([x, y]) => geoDistance([x!, y!], [longitude, latitude]) * 6371 <= kilometres);
}
const inCountry = (code: string, point: Point, kilometres = TOLERANCE_KM): boolean => within(countries.get(numbers[code]!)!, point, kilometres);

const places = events.flatMap(({ id, place }) => (place ? [{ id, name: place.name, country: place.country, point: [place.longitude, place.latitude] as Point }] : []));

test.each(places)("$id: $name lies in $country", ({ id, name, country, point }) => {
  const exception = disputed[id];
  if (exception) expect([exception.place, exception.listed.slice(0, 2)], "the exception is this place's").toEqual([name, country]);
  expect(inCountry(exception?.drawnIn ?? country, point)).toBe(true);
});

test("an exception is needed: without it the atlas and the dataset differ", () => {
  for (const [id, { listed }] of Object.entries(disputed)) expect(inCountry(listed.slice(0, 2), places.find((place) => place.id === id)!.point)).toBe(false);
});

test("a swapped, mistyped or foreign point is found", () => {
  expect(inCountry("BE", [50.85, 4.35])).toBe(false);
  expect(inCountry("BE", [-4.35, 50.85])).toBe(false);
  expect(inCountry("SY", [44.36, 33.31])).toBe(false);
  expect(inCountry("FR", [7.42, 43.5]), "at sea").toBe(false);
  expect(inCountry("FR", [7.256, 43.694]), "the seafront of Nice").toBe(true);
});

test("one name is one point", () => {
  const points = new Map<string, string>();
  for (const { name, point } of places) {
    expect(points.get(name) ?? String(point), name).toBe(String(point));
    points.set(name, String(point));
  }
});

test("each country has a number, and none is there for nothing", () => {
  expect(Object.keys(numbers).filter((code) => !places.some(({ country }) => country === code))).toEqual([]);
  expect(places.filter(({ country }) => !(country in numbers))).toEqual([]);
});
