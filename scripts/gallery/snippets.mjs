import { toCode } from "./code.mjs";
import { isDrawn } from "./load-examples.mjs";

/**
 * @typedef {object} Snippet
 * @property {string} key
 * @property {string} title
 * @property {string} note
 * @property {string} code none where it cannot be done so
 */
/** @typedef {Pick<import("./example-page.mjs").Known, "library" | "dataset" | "messages">} Known */

/**
 * The code of an example for its three users: a project with npm, a page with a script tag, a page with the element.
 * @param {import("./load-examples.mjs").NamedExample} example
 * @param {Known} known
 * @returns {Snippet[]}
 */
export function snippets(example, known) {
  const { mount, css } = example;
  if (isDrawn(example)) return drawn(example, known);
  if (mount === "static") return [fromNpm(example, known), asMarkup()];
  const style = css ? `<style>\n${css}\n</style>\n` : "";
  return [fromNpm(example, known), withScript(example, known, style), asElement(example, known, style)];
}

/** @param {import("./load-examples.mjs").NamedExample} example @param {Known} known @returns {Snippet} */
function fromNpm({ spec, file, mount, css }, { library, dataset, messages }) {
  const names = new Map([[dataset, "dataset"], [library.luxonZone, "luxonZone"], ...named(messages, "")]);
  const used = (/** @type {unknown} */ value) => Object.values(spec).includes(value);
  const call = mount === "static" ? "renderToString" : "createTimeline";
  const imports = [call, ...(used(library.luxonZone) ? ["luxonZone"] : [])].sort();
  const lines = [
    `import { ${imports.join(", ")} } from "timeloom";`,
    ...(used(dataset) ? ['import { dataset } from "timeloom/data";'] : []),
    ...(spec.messages ? [`import { ${names.get(spec.messages)} } from "timeloom/messages";`] : []),
    "",
    ...(file ? [`const spec = await (await fetch("${file}")).json();`] : []),
  ];
  const argument = file ? "spec" : toCode(spec, { names });
  if (mount === "static") lines.push(`process.stdout.write(renderToString(${argument}));`);
  else lines.push('const container = document.querySelector("#timeline");', `if (container) createTimeline(container, ${argument});`);
  const note = mount === "static" ? "Run it with Node, at build time or on a server. No DOM is needed." : `npm install timeloom; any bundler.${css ? " The style rules are below, in the page." : ""}`;
  return { key: "npm", title: "From npm", note, code: lines.join("\n") };
}

/** @param {import("./load-examples.mjs").NamedExample} example @param {Known} known @param {string} style @returns {Snippet} */
function withScript({ spec, file }, { library, dataset, messages }, style) {
  const names = new Map([[dataset, "data"], [library.luxonZone, "timeloom.luxonZone"], ...named(messages, "timeloom.messages.")]);
  const fetched = file ? ["spec", file] : spec.data === dataset ? ["data", "data.json"] : undefined;
  const argument = file ? "spec" : toCode(spec, { names }, fetched ? "    " : "  ");
  const call = `timeloom.createTimeline(document.getElementById("timeline"), ${argument});`;
  const body = fetched
    ? `  fetch("${fetched[1]}")\n    .then((response) => response.json())\n    .then((${fetched[0]}) => {\n      ${call.replaceAll("\n", "\n  ")}\n    });`
    : `  ${call}`;
  const code = `${style}<div id="timeline"></div>\n<script src="timeloom.min.js"></script>\n<script>\n${body}\n</script>`;
  return { key: "script", title: "With a script tag", note: notes("timeloom.min.js", fetched?.[1]), code };
}

/** @param {import("./load-examples.mjs").NamedExample} example @param {Known} known @param {string} style @returns {Snippet} */
function asElement({ spec, file }, { dataset }, style) {
  const title = "As an element";
  const script = `${style}<script src="timeloom.min.js"></script>\n`.replaceAll(".tl {", "time-loom::part(timeline) {");
  // The file has all time zones in it, and the words of the locale's language.
  const { zones: _, messages: __, ...plain } = spec;
  if (spec.fields) return { key: "element", title, note: "Functions cannot be written in JSON: use one of the others, or set the element's property `spec`.", code: "" };
  if (file) return { key: "element", title, note: notes("timeloom.min.js", file), code: `${script}<time-loom src="${file}"></time-loom>` };
  if (spec.data === dataset) return { key: "element", title, note: notes("timeloom.min.js", "data.json"), code: `${script}<time-loom ${attributes(plain)}></time-loom>` };
  const json = toCode(plain, { json: true }, "    ").replaceAll("<", "\\u003c");
  return { key: "element", title, note: notes("timeloom.min.js"), code: `${script}<time-loom>\n  <script type="application/json">\n    ${json}\n  </script>\n</time-loom>` };
}

/**
 * An example that draws by its own code, which is what is copied.
 * @param {import("./load-examples.mjs").NamedExample} example
 * @param {Known} known
 * @returns {Snippet[]}
 */
function drawn({ code = "", spec: { data, ...spec }, mount }, { dataset }) {
  const d3 = mount === "d3";
  // One that makes its own events is given none.
  const given = data === dataset;
  const container = d3 ? '<div id="timeline" class="tl"></div>' : '<div id="timeline"></div>';
  const call = (/** @type {string} */ name) => `drawTimeline(document.querySelector("#timeline"), ${toCode(given ? { data, ...spec } : spec, { names: new Map([[dataset, name]]) })});`;
  const plain = code
    .replace(/^import \* as d3 .*\n/m, "")
    .replace(/^import (\{.*\}) from "timeloom.*";$/gm, "const $1 = timeloom;")
    .replace(/^export /gm, "");
  const npm = `${given ? code.replace(/(import .*\n)(?!import)/, '$1import { dataset } from "timeloom/data";\n') : code}\n${call("dataset")}`;
  const needsD3 = / from "d3";/.test(code);
  const script = `<link rel="stylesheet" href="style.css">\n${container}\n${needsD3 ? '<script src="d3.min.js"></script>\n' : ""}<script src="timeloom.min.js"></script>\n<script type="module">\n${plain}\n${given ? 'const data = await (await fetch("data.json")).json();\n' : ""}${call("data")}\n</script>`;
  const note = `In the page: ${container}${d3 ? ", and the style sheet timeloom/style.css, which has the colours" : ""}.`;
  return [
    { key: "npm", title: "From npm", note: `npm install ${needsD3 ? "d3 " : ""}timeloom; any bundler. ${note}`, code: npm },
    { key: "script", title: "With script tags", note: needsD3 ? "d3.min.js is in the dist folder of d3’s package; the other files are in that of timeloom’s." : "The files are in the package’s dist folder.", code: d3 ? script : script.replace(/^<link.*\n/, "") },
  ];
}

/**
 * The words of each language, by the name that code has for them.
 * @param {Record<string, unknown>} messages
 * @param {string} prefix
 * @returns {[unknown, string][]}
 */
function named(messages, prefix) {
  return Object.entries(messages).map(([language, words]) => [words, prefix + language]);
}

/** @param {import("./load-examples.mjs").NamedExample["spec"]} spec */
function attributes({ design, view, height }) {
  const { layout, facet, orientation } = { layout: undefined, facet: undefined, orientation: undefined, ...design };
  const all = { src: "data.json", layout, facet, orientation, start: view?.start, end: view?.end, height };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

/** @returns {Snippet} */
function asMarkup() {
  return {
    key: "script",
    title: "In a page",
    note: "style.css is in the package’s dist folder. The figure is right without it, and looks better with it.",
    code: '<link rel="stylesheet" href="style.css">\n<!-- what renderToString gave -->',
  };
}

/** @param {string} script @param {string} [data] */
function notes(script, data) {
  if (!data) return `${script} is in the package’s dist folder.`;
  if (data === "data.json") return `${script} and ${data} are in the package’s dist folder.`;
  return `${script} is in the package’s dist folder; ${data} is the file below.`;
}
