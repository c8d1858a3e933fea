import { describeCount, describeExtent, describeFigure, sayDate } from "../scene/describe.js";
import type { StaticFigure } from "../scene/figure.js";
import { legendEntries } from "../scene/legend.js";
import { Markup, markup } from "./escape.js";
import { eventList, sourceList } from "./event-list.js";
import type { StaticPicture } from "./static-picture.js";
import { sceneToString } from "./string.js";

/** More problems than this are counted, not listed: they have one cause. */
const LISTED = 20;
/** A picture wider than this scrolls in a narrow page instead of shrinking until nothing can be read. */
const WIDE = 560;

/** A static picture as HTML: the whole figure with its list of events. */
export function pictureToHtml(picture: StaticPicture): string {
  const { figure, info, scene } = picture;
  const { messages, id, heading, theme } = figure;
  const { name, description } = describeFigure(figure, info);
  const below = `h${Math.min(6, heading + 1)}`;
  const wide = scene.width > WIDE;
  return markup`<figure class="tl tl-static" lang="${figure.locale}" dir="${figure.direction}"${theme !== "auto" && markup` data-theme="${theme}"`} aria-labelledby="${id}-title"><figcaption class="tl-caption">${tag(`h${heading}`, markup` class="tl-title" id="${id}-title" dir="auto"`, name)}${
    figure.description !== undefined && markup`<p class="tl-standfirst" dir="auto">${figure.description}</p>`
  }<p class="tl-range">${describeExtent(figure, info)}</p>${!picture.complete && markup`<p class="tl-incomplete">${messages.incomplete}</p>`}</figcaption><div class="tl-stage${wide && " tl-wide"}"${wide && markup` tabindex="0" role="group" aria-labelledby="${id}-title"`}>${new Markup(sceneToString(scene, { title: name, description, id }))}</div>${legend(picture)}${issues(figure)}${
    figure.list !== "none" && info.count > 0 && markup`<details class="tl-list"${figure.list === "show" && markup` open=""`}><summary>${describeCount(info.count, info.total, figure)}</summary>${eventList(figure)}</details>`
  }${footer(figure, below)}</figure>`.text;
}

/** An element whose name is ours, not a template's. */
function tag(name: string, attributes: Markup, text: string): Markup {
  return markup`${new Markup(`<${name}`)}${attributes}>${text}${new Markup(`</${name}>`)}`;
}

function legend({ figure, layout }: StaticPicture): Markup | false {
  const entries = figure.legend === "show" ? legendEntries(layout, figure) : [];
  const sample = (index: number) => new Markup(sceneToString(entries[index]!.sample, { id: `${figure.id}-legend-${index}` }));
  return entries.length > 0 && markup`<ul class="tl-legend" role="list" aria-label="${figure.messages.legend}">${entries.map(({ text }, index) => markup`<li><span class="tl-sample">${sample(index)}</span><span dir="auto">${text}</span></li>`)}</ul>`;
}

function issues({ issues: all, messages }: StaticFigure): Markup | false {
  const items = all.slice(0, LISTED).map(({ row, id, field, value, reason }) => markup`<li>${[row < 0 ? undefined : messages.row(row + 1), id].filter(Boolean).join(", ")} <code>${field}</code>: <bdi>${value}</bdi> <bdi>${reason}</bdi></li>`);
  return all.length > 0 && markup`<details class="tl-issues" open=""><summary>${messages.issues(all.length)}</summary><ul role="list">${items}</ul>${all.length > LISTED && markup`<p>${messages.position(LISTED, all.length)}</p>`}</details>`;
}

function footer(figure: StaticFigure, heading: string): Markup | false {
  const { messages, updated, licence, sources } = figure;
  const data = [updated === undefined ? undefined : messages.updated(sayDate(updated, figure)), licence === undefined ? undefined : `${messages.licence}: ${licence}`].filter((line) => line !== undefined);
  return (
    (data.length > 0 || sources.size > 0) &&
    markup`<footer class="tl-sources">${data.length > 0 && markup`<p class="tl-updated">${data.join(". ")}</p>`}${sources.size > 0 && markup`${tag(heading, markup``, messages.sources)}${sourceList(figure)}`}</footer>`
  );
}
