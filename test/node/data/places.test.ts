import { expect, test } from "vitest";
import { events } from "../../../data/index.js";

/** West, south, east, north, in degrees, rounded outwards: enough to catch a swapped or mistyped coordinate. */
const boxes: Readonly<Record<string, readonly [number, number, number, number]>> = {
  AF: [60, 29, 75, 39],
  AT: [9.5, 46.3, 17.2, 49.1],
  BE: [2.5, 49.4, 6.5, 51.6],
  CH: [5.9, 45.8, 10.5, 47.9],
  EG: [24.6, 21.9, 37, 31.8],
  ES: [-9.4, 35.9, 4.4, 43.9],
  FI: [19, 59.5, 31.6, 70.2],
  FR: [-5.2, 41.3, 9.7, 51.2],
  GE: [40, 41, 46.8, 43.6],
  IQ: [38.7, 29, 48.7, 37.5],
  IT: [6.6, 35.4, 18.6, 47.2],
  LY: [9.3, 19.5, 25.2, 33.3],
  MD: [26.6, 45.4, 30.2, 48.5],
  NL: [3.3, 50.7, 7.3, 53.6],
  RO: [20.2, 43.6, 29.8, 48.3],
  RS: [18.8, 42.2, 23.1, 46.2],
  RU: [27, 41, 180, 82],
  SA: [34.5, 16.3, 55.7, 32.2],
  SY: [35.6, 32.3, 42.4, 37.4],
  TN: [7.5, 30.2, 11.6, 37.6],
  TR: [25.6, 35.8, 44.9, 42.2],
  UA: [22.1, 44.3, 40.3, 52.4],
  US: [-125, 24, -66, 50],
};

test("each place lies in its country", () => {
  for (const { id, place } of events) {
    if (place === undefined) continue;
    const { country, latitude, longitude } = place;
    const [west, south, east, north] = boxes[country!]!;
    expect(longitude! >= west && longitude! <= east && latitude! >= south && latitude! <= north, `${id} ${place.name}`).toBe(true);
  }
});

test("one name is one point", () => {
  const points = new Map<string, string>();
  for (const { place } of events) {
    if (place === undefined) continue;
    const point = `${Math.round(place.latitude! * 5)} ${Math.round(place.longitude! * 5)}`;
    expect(points.get(place.name) ?? point, place.name).toBe(point);
    points.set(place.name, point);
  }
});
