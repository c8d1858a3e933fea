import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

const ZONES = ["UTC", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "Europe/Brussels", "Africa/Monrovia", "Asia/Tehran", "America/Sao_Paulo"];
const LOCALES = ["C", "de_DE.UTF-8", "ar_EG.UTF-8"];

/** The dataset whole and by category, and dates with clocks, as HTML and as SVG: one hash for all of it. */
const SCRIPT = `
import { createHash } from "node:crypto";
import { renderToString, renderToSvg } from "./dist/index.js";
import { dataset } from "./dist/data/index.js";
const clocks = { title: "Clocks", data: [{ title: "One", date: "2022-02-24T05:50:00Z" }, { title: "Two", date: "2022-02-24T05:50:00+03:00" }, { title: "Three", date: 0 }, { title: "Four", date: "2022-02-24T05:50:00" }] };
const specs = [{ data: dataset }, { data: dataset, design: { layout: "faceted" } }, clocks];
const hash = createHash("sha256");
for (const spec of specs) hash.update(renderToString(spec)).update(renderToSvg(spec));
process.stdout.write(hash.digest("hex") + " " + new Date(2022, 6, 1).getTimezoneOffset() + " " + new Intl.DateTimeFormat().resolvedOptions().locale);
`;

test("a static figure is the same bytes in eight zones and three locales of the host", { timeout: 120_000 }, async () => {
  const hashes = new Set<string>();
  const offsets = new Set<string>();
  const locales = new Set<string>();
  for (const zone of ZONES) {
    const answers = await Promise.all(
      LOCALES.map((locale) => run(process.execPath, ["--input-type=module", "-e", SCRIPT], { env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale } })),
    );
    for (const { stdout } of answers) {
      const [hash, offset, locale] = stdout.split(" ");
      hashes.add(hash!);
      offsets.add(offset!);
      locales.add(locale!);
    }
  }
  // the hosts did differ
  expect(offsets.size).toBe(ZONES.length - 1);
  expect(locales.size).toBeGreaterThan(1);
  expect(hashes.size).toBe(1);
});
