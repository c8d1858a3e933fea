// Writes docs/dataset-coverage.md and docs/dataset-dates.md from the dataset: node scripts/data-coverage.mjs
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadData } from "./load-data.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Both pages, as Markdown, by their paths under the root. */
export async function coveragePages() {
  const data = await loadData();
  const { articles } = await loadData("test/node/data/paragraphs.ts");
  const reasons = JSON.parse(await readFile(at("test/node/data/no-event.json"), "utf8"));
  return { "docs/dataset-coverage.md": coverage(data, articles, reasons), "docs/dataset-dates.md": dates(data) };
}

/** Which events each paragraph yields, or why none. */
function coverage({ events, sources }, articles, reasons) {
  const parts = sources.map(({ id, outlet }) => {
    const rows = Array.from({ length: articles[id].paragraphs }, (_, i) => {
      const cited = events.flatMap((event) => {
        const kinds = event.claims.flatMap((claim) => (claim.source === id && claim.at === String(i + 1) ? [claim.kind] : []));
        return kinds.length > 0 ? [`\`${event.id}\` (${[...new Set(kinds)].join(", ")})`] : [];
      });
      return `| ${i + 1} | ${cited.join("; ") || `– ${reasons[id][i + 1] ?? "NOT COVERED"}`} |`;
    });
    return `## ${id}: ${outlet}\n\n| paragraph | events, or why none |\n| ---: | --- |\n${rows.join("\n")}\n`;
  });
  return `# Coverage, paragraph by paragraph\n\nMade by \`node scripts/data-coverage.mjs\`; do not edit. Paragraphs are counted from 1 over the lines that are not empty.\n${events.length} events, ${events.reduce((sum, { claims }) => sum + claims.length, 0)} claims.\n\n${parts.join("\n")}`;
}

const table = (head, rows) => `| ${head.join(" | ")} |\n|${head.map(() => " --- |").join("")}\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;

/** For each date finer than a year that no article states: where it comes from; and the widest readings. */
function dates({ events }) {
  const rows = events.flatMap(({ id, date, claims, links }) => {
    if (!/\d{4}-\d\d/.test(date) || claims.some((claim) => claim.basis === "stated" && claim.date === date)) return [];
    const { basis, derivation, source, at: paragraph } = claims.find((claim) => claim.date === date);
    const from = [derivation, basis === "derived" ? `${source} ¶${paragraph}` : "", ...(links ?? []).map(({ url, title }) => `[${title}](${url})`)];
    return [[`\`${id}\``, date, basis, from.filter(Boolean).join("; ")]];
  });
  const wide = events.flatMap(({ id, date, wider }) => (wider ? [[`\`${id}\``, date, wider.date, wider.why]] : []));
  return `# Where the dates come from

Made by \`node scripts/data-coverage.mjs\`; do not edit.

## Dates finer than a year that no article states

A link is where a reader can check; the date was not taken from it by machine.

${table(["event", "date", "basis", "where it comes from"], rows)}
## The widest reading, where readings differ

The best reading is the event's date; the widest holds it.

${table(["event", "best", "widest", "who reads it so"], wide)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await coveragePages())) {
    await writeFile(at(path), text);
    console.log(path);
  }
