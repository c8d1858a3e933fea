import { frontFigures } from "./front-figures.js";
import { html, page, POLICY } from "./html.mjs";
import { preview } from "./preview.mjs";

export { frontFigures };

const DENSE = { start: "2015-09", end: "2016-09" };

/**
 * The first page: the dataset whole, then what is in it, then the examples.
 * @param {import("./load-examples.mjs").NamedExample[]} examples
 * @param {import("./example-page.mjs").Known} known
 */
export function frontPage(examples, { library, dataset, api }) {
  const { renderToString } = library;
  const [whole, months, kinds] = frontFigures(dataset).map(({ id, spec }) => ({
    id,
    figure: html`<div class="place${id === "whole" ? "" : " part"}" id="${id}">${html.raw(renderToString({ ...spec, id: `static-${id}` }))}</div>`,
  }));
  const { all, dense, years, categories, late } = counts(library, dataset);
  const [talks, treaties] = [late("diplomacy"), late("treaty")];
  const body = html`<main class="front">
${whole?.figure}
<section aria-labelledby="dense"><h2 id="dense">Thirteen months of ${years} years hold ${dense} of the ${all} events</h2>
<p>Russian strikes in Syria, the attacks in Paris, Brussels and Nice, talks in Moscow: three of the five articles were written in these months. Nothing is left out here; only the window is another, and you can move it.</p>
${months?.figure}</section>
<section aria-labelledby="rows"><h2 id="rows">What kind of events they are</h2>
<p>In ${categories} rows another thing can be seen: looking back, the articles speak of treaties, and of their own days they speak of talks. Of ${treaties.all} entries under “${treaties.title}”, ${treaties.late} begin in 2014 or later; of ${talks.all} under “${talks.title}”, ${talks.late} do.</p>
${kinds?.figure}</section>
<section aria-labelledby="examples"><h2 id="examples">${examples.length} examples</h2>
<p>Each is one file from which its page, its picture here and its test are made, with the code to copy.</p>
<ul class="cards">
${examples.map((example) => card(example, library))}
</ul></section>
<section aria-labelledby="use"><h2 id="use">Use it</h2>
<div class="snippet"><h3 id="npm">From npm</h3>
<pre tabindex="0" role="region" aria-labelledby="npm"><code>npm install timeloom</code></pre>
<pre tabindex="0" role="region" aria-label="A first timeline"><code>${FIRST}</code></pre></div>
<div class="snippet"><h3 id="element">In any page</h3>
<p>One file with everything in it, from the package’s dist folder; no service, nothing loaded from elsewhere.</p>
<pre tabindex="0" role="region" aria-labelledby="element"><code>${ELEMENT}</code></pre></div>
<div class="snippet"><h3 id="strict">In a strict page</h3>
<p>Every page here is under this content security policy, with Trusted Types: no inline script or style, nothing from elsewhere, no policy of timeloom’s own.</p>
<pre tabindex="0" role="region" aria-labelledby="strict"><code>${POLICY.replaceAll("; ", ";\n")}</code></pre></div>
<p>The data of this page: <a href="data.json">data.json</a>, <a href="data.csv">data.csv</a> (CC0).${api && html` Guides and reference: <a href="api/index.html">documentation</a>.`}</p>
</section>
</main>`;
  return page({
    title: `${dataset.title} · timeloom`,
    description: "Timelines from typed events: who says so, when, and how sure. Examples and a dataset.",
    up: "",
    body,
    scripts: ["front/page.js"],
    api,
  });
}

/**
 * What the text of the page says, counted.
 * @param {Record<string, any>} library
 * @param {any} dataset
 */
function counts({ toModel, parseDate }, dataset) {
  const { events, span, categories } = toModel(dataset);
  const [start, end, recent] = [parseDate(DENSE.start).earliestStart, parseDate(DENSE.end).latestEnd, parseDate("2014").earliestStart];
  const dense = events.filter((/** @type {{start: number}} */ event) => event.start >= start && event.start < end).length;
  const years = Math.round((span.end - span.start) / 31_556_952_000);
  const late = (/** @type {string} */ id) => {
    const own = events.filter((/** @type {{category: string}} */ { category }) => category === id);
    const title = categories.find((/** @type {{id: string}} */ category) => category.id === id)?.title;
    return { title, all: own.length, late: own.filter((/** @type {{start: number}} */ event) => event.start >= recent).length };
  };
  return { all: events.length, dense, years, categories: categories.length, late };
}

/** @param {import("./load-examples.mjs").NamedExample} example @param {Record<string, any>} library */
function card(example, library) {
  return html`<li><a href="${example.name}/index.html"><span class="preview tl" aria-hidden="true">${preview(example, library)}</span><span class="title">${example.title}</span></a></li>
`;
}

const FIRST = `import { createTimeline } from "timeloom";

const container = document.querySelector("#timeline");
if (container) {
  createTimeline(container, {
    title: "To the Moon",
    data: [
      { title: "Sputnik 1 is launched", date: "1957-10-04" },
      { title: "Apollo programme", date: { start: "1961", end: "1972-12" } },
      { title: "Apollo 11 lands", date: "1969-07-20", importance: 1 },
    ],
  });
}`;

const ELEMENT = `<script src="timeloom.min.js"></script>
<time-loom src="events.json"></time-loom>`;
