import { html } from "./html.mjs";

/**
 * A small picture of an example: the drawing of its static figure alone, which follows the page's theme.
 * @param {import("./load-examples.mjs").NamedExample} example
 * @param {Record<string, any>} library
 */
export function preview({ name, spec }, { renderToString }) {
  const design = { orientation: "horizontal", ...spec.design };
  const figure = renderToString({ ...spec, design, id: `card-${name}`, width: 480, height: 300, legend: "none", list: "none" });
  const [drawing] = figure.match(/<svg[^]*?<\/svg>/) ?? [""];
  return html.raw(drawing);
}
