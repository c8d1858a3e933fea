/** Text that is markup already. */
class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/**
 * Markup from a template; what is put in is escaped unless it is markup, lists are joined, `undefined` and `false` are nothing.
 * @param {TemplateStringsArray} parts
 * @param {...unknown} values
 */
export function html(parts, ...values) {
  return new Html(parts.reduce((text, part, index) => text + write(values[index - 1]) + part));
}

/** @param {string} text */
html.raw = (text) => new Html(text);

/** @param {unknown} value @returns {string} */
function write(value) {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(write).join("");
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** As the server sends it, or stricter; a page that is opened from elsewhere has it too. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/**
 * A whole page.
 * @param {{title: string, description: string, up: string, body: Html, styles?: readonly string[], scripts?: readonly string[], api: boolean}} content `up` is the way to the gallery's folder
 */
export function page({ title, description, up, body, styles = [], scripts = [], api }) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="${up}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}timeloom.css">
<link rel="stylesheet" href="${up}gallery.css">
${styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}${scripts.map((src) => html`<script type="module" src="${src}"></script>\n`)}</head>
<body>
<header class="masthead">
<a class="name" href="${up}index.html">timeloom</a>
<nav aria-label="Gallery"><ul>
<li><a href="${up}index.html#examples">Examples</a></li>
<li><a href="${up}index.html#use">Use it</a></li>
${api && html`<li><a href="${up}api/index.html">Guides and reference</a></li>`}
</ul></nav>
</header>
${body}
<footer class="colophon"><p>Made with timeloom, MIT licence. The pages load nothing from elsewhere.</p></footer>
</body>
</html>
`.text;
}
