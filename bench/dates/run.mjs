// Speed of parseDate beside the `edtf` package, on level 0 and 1 strings: node bench/dates/run.mjs
// Rounds are interleaved, so that a change of the machine's pace meets both; the figure is the median of the rounds.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const FLOOR = 20;
const ROUNDS = 9;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = await build({
  entryPoints: [here("../../src/time/parse-date.ts")],
  bundle: true,
  format: "esm",
  target: "es2022",
  write: false,
});
const { parseDate } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`
);
const { default: edtf } = await import("edtf");

const forms = {
  "level 0 year": (n) => String(1000 + (n % 1000)),
  "level 0 month": (n) => `${1000 + (n % 1000)}-${two(1 + (n % 12))}`,
  "level 0 day": (n) => `${1000 + (n % 1000)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
  "level 0 date-time": (n) => `${1900 + (n % 100)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}T${two(n % 24)}:${two(n % 60)}:00Z`,
  "level 0 interval": (n) => `${1000 + (n % 1000)}-02-01/${2000 + (n % 100)}-${two(1 + (n % 12))}`,
  "level 1 season": (n) => `${1000 + (n % 1000)}-${21 + (n % 4)}`,
  "level 1 qualified": (n) => `${1000 + (n % 1000)}-${two(1 + (n % 12))}${"?~%"[n % 3]}`,
  "level 1 unspecified": (n) => [`19${n % 10}X`, `${1000 + (n % 1000)}-XX`, `${1000 + (n % 1000)}-0${1 + (n % 9)}-XX`][n % 3],
  "level 1 long year": (n) => `Y${n % 2 ? "-" : ""}${170000002 + n}`,
  "level 1 negative year": (n) => `-${1000 + (n % 1000)}`,
  "level 1 open interval": (n) => [`${1000 + (n % 1000)}/..`, `../${1000 + (n % 1000)}-04`, `${1000 + (n % 1000)}/`][n % 3],
};
const sets = Object.entries(forms).map(([name, toText]) => [name, Array.from({ length: 600 }, (_, n) => toText(n))]);
sets.push(["all", sets.flatMap(([, texts]) => texts)]);

const rows = sets.map(([name, texts]) => {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(perText(parseDate, texts, 20));
    theirs.push(perText(edtf, texts, 1));
  }
  const [a, b] = [median(ours), median(theirs)];
  return { form: name, "timeloom, µs": +a.toFixed(2), "edtf, µs": +b.toFixed(1), ratio: +(b / a).toFixed(0) };
});
console.table(rows);
const { ratio } = rows.at(-1);
console.log(`node ${process.version}: ${ratio} times as fast on all (at least ${FLOOR} wanted)`);
if (ratio < FLOOR) process.exitCode = 1;

/** Microseconds for each text; what is read is counted, so that nothing is optimised away. */
function perText(parse, texts, times) {
  let read = 0;
  const from = performance.now();
  for (let time = 0; time < times; time++) for (const text of texts) if (parse(text)) read++;
  return ((performance.now() - from) * 1000) / read;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function two(value) {
  return String(value).padStart(2, "0");
}
