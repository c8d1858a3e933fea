import { pictureToHtml } from "../render/picture-to-html.js";
import { pictureToSvg } from "../render/picture-to-svg.js";
import { staticPicture } from "../render/static-picture.js";
import { linearDesigns } from "../scene/linear-designs.js";
import type { LinearSpec } from "./linear-spec.js";

/**
 * A whole timeline as HTML, as `renderToString` of `timeloom` gives it, for linear chronological time alone.
 * @throws TimeloomError for a bad spec; never for bad rows
 * @example
 * ```ts
 * import { renderToString } from "timeloom/linear";
 * const html = renderToString({ data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] });
 * ```
 */
export function renderToString(spec: LinearSpec): string {
  return pictureToHtml(staticPicture(spec, linearDesigns));
}

/**
 * The picture of a timeline as an SVG document of its own, for linear chronological time alone.
 * @throws TimeloomError for a bad spec; never for bad rows
 * @example
 * ```ts
 * import { renderToSvg } from "timeloom/linear";
 * const svg = renderToSvg({ data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] });
 * ```
 */
export function renderToSvg(spec: LinearSpec): string {
  return pictureToSvg(staticPicture(spec, linearDesigns));
}
