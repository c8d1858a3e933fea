import { expect } from "vitest";
import type { ModelEvent } from "../../../../src/model/model.js";
import type { Drawn } from "../kit.js";

/** An event where a figure should have it: once for each of its facets, at positions on the scale. */
export interface Wanted {
  readonly event: ModelEvent;
  readonly band: number;
  readonly start: number;
  readonly end: number;
}

/** The values of a facet, from the data and by no code of the library. */
function valuesOf(event: ModelEvent, facet: string | undefined): readonly string[] {
  if (facet === undefined) return [""];
  const value = facet === "category" ? event.category : facet === "tags" ? event.tags : event.fields[facet];
  const values = [value].flat().filter((one) => one !== undefined && one !== null).map(String);
  return values.length ? [...new Set(values)] : [""];
}

/** Every event where it should be, in view or not. */
export function wantedOf({ figure: { scale, design }, slice, events }: Drawn): Wanted[] {
  return events.flatMap((event) => {
    // the last of very many rows is that of all others
    const bands = valuesOf(event, design.facet).map((value) => (slice.groups.includes(value) || slice.groups.length < 64 ? slice.groups.indexOf(value) : slice.groups.length - 1));
    expect(bands, `a row for ${event.id}`).not.toContain(-1);
    return [...new Set(bands)].map((band): Wanted => {
      const [start, end] = scale.extent ? scale.extent(event.start, event.end, band) : [scale.position(event.start, band), scale.position(event.end, band)];
      return { event, band, start, end };
    });
  });
}

/** Those that a figure's window shows a part of. */
export function inView(drawn: Drawn): Wanted[] {
  const { view } = drawn.layout;
  return wantedOf(drawn).filter(({ start, end }) => start < view.end && (end > view.start || start >= view.start));
}
