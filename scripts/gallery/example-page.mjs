import { existsSync } from "node:fs";
import { toCode } from "./code.mjs";
import { html, page } from "./html.mjs";
import { snippets } from "./snippets.mjs";

/**
 * @typedef {object} Known
 * @property {Record<string, any>} library the built package
 * @property {any} dataset its dataset
 * @property {Record<string, unknown>} messages its words, by language
 * @property {ReadonlyMap<unknown, string>} files the files in the gallery's folder that hold data
 * @property {boolean} api whether the reference was built
 */

/**
 * The page of one example.
 * @param {import("./load-examples.mjs").NamedExample} example
 * @param {Known & {previous?: import("./load-examples.mjs").NamedExample | undefined, next?: import("./load-examples.mjs").NamedExample | undefined}} known
 */
export function examplePage(example, { previous, next, ...known }) {
  const { title, text, mount, css, file, source, figures } = example;
  const body = html`<main>
<div class="lead"><h1>${title}</h1>
<p>${inline(text)}</p></div>
${place(example, known.library)}
${figures && sections(figures, example, known)}<section class="use" aria-labelledby="use"><h2 id="use">Copy it</h2>
${snippets(example, known).map(
  ({ key, title: heading, note, code }) => html`<div class="snippet"><h3 id="${key}">${heading}</h3>
<p>${note}</p>
${code !== "" && html`<pre tabindex="0" role="region" aria-labelledby="${key}"><code>${code}</code></pre>`}</div>
`,
)}${file && html`<p>The data: <a href="${file}">${file}</a></p>`}
<details><summary>The example’s own file, from which this page, its picture and its test are made</summary>
<div class="snippet"><pre tabindex="0" role="region" aria-label="The example’s own file"><code>${source}</code></pre></div></details>
</section>
<nav class="steps" aria-label="Examples before and after">
${previous && html`<a rel="prev" href="../${previous.name}/index.html">Before: ${previous.title}</a>`}
${next && html`<a rel="next" href="../${next.name}/index.html">Next: ${next.title}</a>`}
</nav>
</main>`;
  return page({
    title: `${title} · timeloom`,
    description: text.replaceAll("`", ""),
    up: "../",
    body,
    styles: css ? ["example.css"] : [],
    scripts: mount === "static" ? [] : ["page.js"],
    api: known.api,
  });
}

/**
 * Where the timeline goes; until then, and without scripts, the static figure.
 * @param {import("./load-examples.mjs").NamedExample} example
 * @param {Record<string, any>} library
 */
function place({ name, spec, mount }, { renderToString }) {
  const figure = html.raw(renderToString({ ...spec, id: `static-${name}` }));
  if (mount !== "element") return html`<div class="place" id="timeline">${figure}</div>`;
  const json = toCode(spec, { json: true }).replaceAll("<", "\\u003c");
  return html`<div class="place" id="timeline"><time-loom><script type="application/json">${html.raw(json)}</script>${figure}</time-loom></div>`;
}

/**
 * The sections of a page of several figures, and, for its script, what they are made of.
 * @param {readonly import("../../examples/example.js").Figure[]} figures
 * @param {import("./load-examples.mjs").NamedExample} example
 * @param {Known} known
 */
function sections(figures, { spec, moves }, { library, files }) {
  // The list of all events stands once for each set of data, under its first figure.
  const listed = new Set([spec.data]);
  const bodies = figures.map(({ key, title, text, spec: own }) => {
    const list = listed.has(own.data) ? "none" : "fold";
    listed.add(own.data);
    const licence = Array.isArray(own.data) || !("licence" in own.data) ? undefined : own.data.licence;
    return html`<section class="figure" aria-labelledby="${key}"><h2 id="${key}">${title}</h2>
<p>${inline(text)}</p>
<div class="place part" data-figure="${key}">${html.raw(library.renderToString({ ...own, id: `static-${key}`, list }))}</div>
<p class="data">Data: <a href="../${files.get(own.data)}">${files.get(own.data)}</a>${licence && html` (${licence})`}.</p>
<details><summary>The design to copy</summary><div class="snippet"><pre tabindex="0" role="region" aria-label="The design ${title.toLowerCase()}"><code>${toCode({ design: own.design, view: own.view }, { json: true })}</code></pre></div></details>
</section>
`;
  });
  const plain = (/** @type {import("timeloom").TimelineSpec} */ { data, ...rest }) => ({ ...rest, data: `../${files.get(data)}` });
  const content = { spec: plain(spec), moves, figures: Object.fromEntries(figures.map(({ key, spec: own }) => [key, plain(own)])) };
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">On this page</h2>
<ol>${figures.map(({ key, title }) => html`<li><a href="#${key}">${title}</a></li>\n`)}</ol></nav>
${bodies}<script type="application/json" id="page-figures">${html.raw(JSON.stringify(content).replaceAll("<", "\\u003c"))}</script>
`;
}

/** Text with `code` in it. @param {string} text */
function inline(text) {
  return text.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}

/** Whether `npm run docs` has been run. @param {string} out */
export function hasApi(out) {
  return existsSync(`${out}/api/index.html`);
}
