import { allDesigns } from "../scene/all-designs.js";
import type { TimelineSpec } from "../scene/spec.js";
import { pictureToHtml } from "./picture-to-html.js";
import { staticPicture } from "./static-picture.js";

/**
 * A whole timeline as HTML, for a server, a file or a mail: a `<figure>` with title, picture, legend, every event in
 * words, sources, and what of the data could not be read. Needs no DOM and no script, and gives the same text each time.
 * It looks best with `timeloom/style.css`, and right without it. Two on one page need different `id`s.
 * @throws TimeloomError for a bad spec; never for bad rows
 * @example
 * ```ts
 * const html = renderToString({ data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] });
 * ```
 */
export function renderToString(spec: TimelineSpec): string {
  return pictureToHtml(staticPicture(spec, allDesigns));
}
