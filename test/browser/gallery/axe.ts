import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page: "rule: selector". `rules` are all of WCAG 2.0 to 2.2, A and AA, and best practice, unless given. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Through the debugger, since the page's policy lets no script in; once for a page, since it takes longer than most findings.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (only) => {
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }> } };
      const { violations: found } = await axe.run({ runOnly: only, resultTypes: ["violations"] });
      return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
    },
    rules ? { type: "rule", values: [...rules] } : { type: "tag", values: TAGS },
  );
}
