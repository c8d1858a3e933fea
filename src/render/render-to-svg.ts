import { allDesigns } from "../scene/all-designs.js";
import type { TimelineSpec } from "../scene/spec.js";
import { pictureToSvg } from "./picture-to-svg.js";
import { staticPicture } from "./static-picture.js";

/**
 * The picture of a timeline as an SVG document of its own: strict XML, named and described, on a white ground, in the
 * light theme. Needs no DOM, and gives the same text each time.
 * @throws TimeloomError for a bad spec; never for bad rows
 * @example
 * ```ts
 * await writeFile("moon.svg", renderToSvg({ data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] }));
 * ```
 */
export function renderToSvg(spec: TimelineSpec): string {
  return pictureToSvg(staticPicture(spec, allDesigns));
}
