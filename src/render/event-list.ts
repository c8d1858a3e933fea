import type { ModelEvent } from "../model/model.js";
import type { SourceRecord } from "../model/types.js";
import { describeCategory, describeClaims, describeDate, describeWider, sayDate } from "../scene/describe.js";
import type { StaticFigure } from "../scene/figure.js";
import { Markup, markup } from "./escape.js";
import { htmlTime } from "./html-time.js";
import { atOnce } from "./static-picture.js";
import { safeUrl } from "./url.js";

/** Every event of a figure with all that is known of it, in the order of time. */
export function eventList(figure: StaticFigure): Markup {
  const { events } = atOnce(figure.held.source.list({ start: -Infinity, end: Infinity, spanning: true, limit: Infinity }));
  return markup`<ol role="list">${events.map((event) => eventItem(event, figure))}</ol>`;
}

function eventItem(event: ModelEvent, figure: StaticFigure): Markup {
  const { messages } = figure;
  const lang = langOf(event.lang, figure);
  const date = describeDate(event, figure);
  const wider = describeWider(event, figure);
  const datetime = htmlTime(event.extent);
  const facts = [event.place?.name, describeCategory(event, figure), ...event.actors].filter((fact) => fact !== undefined);
  const claims = list(
    "tl-claims",
    messages.sources,
    describeClaims(event, figure),
    ({ title, outlet, url, lang: spoken, where, when, asserts }) => markup`<li>${row([cite(title, url, spoken), outlet, ...where])}${when.length > 0 && markup`; ${row(when)}`}${asserts !== undefined && markup`. ${bdi(asserts)}`}</li>`,
  );
  const related = list("tl-related", messages.related, event.relations, ({ kind, event: id }) => markup`<li>${messages.relation[kind]}: ${bdi(atOnce(figure.held.all.event(id))?.title ?? id)}</li>`);
  const links = list("tl-links", messages.links, event.links, ({ url, title }) => markup`<li>${link(url, title)}</li>`);
  return markup`<li class="tl-event"><p class="tl-date">${datetime === undefined ? date : markup`<time datetime="${datetime}">${date}</time>`}</p><div><p class="tl-event-title" dir="auto"${lang}>${event.title}</p>${
    event.summary !== undefined && markup`<p dir="auto"${lang}>${event.summary}</p>`
  }${wider !== undefined && markup`<p class="tl-wider">${bdi(wider)}</p>`}${facts.length > 0 && markup`<p class="tl-place">${row(facts, " · ")}</p>`}${claims}${related}${links}</div></li>`;
}

/** The sources of a figure, each with its outlet, authors, day and note. */
export function sourceList(figure: StaticFigure): Markup {
  return markup`<ol>${[...figure.sources.values()].map((source) => markup`<li>${sourceItem(source, figure)}</li>`)}</ol>`;
}

function sourceItem({ title, url, lang, outlet, authors = [], published, note }: SourceRecord, figure: StaticFigure): Markup {
  return markup`${row([cite(title, url, lang), outlet, ...authors, published === undefined ? undefined : sayDate(published, figure)])}${note !== undefined && markup`. ${bdi(note)}`}`;
}

function list<Item>(name: string, label: string, items: readonly Item[], toMarkup: (item: Item) => Markup): Markup | false {
  return items.length > 0 && markup`<ul class="${name}" role="list" aria-label="${label}">${items.map(toMarkup)}</ul>`;
}

function langOf(lang: string | undefined, figure: StaticFigure): Markup | false {
  const own = lang ?? figure.held.lang;
  return own !== undefined && own !== figure.locale && markup` lang="${own}"`;
}

const cite = (title: string, url: string | undefined, lang: string | undefined): Markup => markup`<cite${lang !== undefined && markup` lang="${lang}"`}>${url === undefined ? bdi(title) : link(url, title)}</cite>`;

/** A link where the address passes the gate; else its text, with the refused address for the reader to judge. */
function link(url: string, title: string = url): Markup {
  const safe = safeUrl(url);
  if (safe === undefined) return markup`${bdi(title)}${title !== url && ` (${url})`}`;
  return markup`<a href="${safe}" rel="noopener noreferrer">${bdi(title)}</a>`;
}

/** Foreign text, kept apart from the direction of its neighbours. */
const bdi = (text: string): Markup => markup`<bdi>${text}</bdi>`;

function row(parts: readonly (string | Markup | undefined)[], separator = ", "): Markup {
  let said = "";
  for (const part of parts) if (part) said += (said && separator) + (typeof part === "string" ? bdi(part) : part).text;
  return new Markup(said);
}
