import type { Dataset, EventInput } from "timeloom";
import type { RawNodeLines } from "./raw.js";

/** The phases of each release line of Node.js: a row for each phase that the schedule gives a beginning. */
export function nodeLines(lines: RawNodeLines): Dataset {
  const events = Object.entries(lines).flatMap(([line, { start, lts, maintenance, end, codename }], index): (EventInput & { line: string })[] => {
    const name = `Node.js ${line.slice(1)}`;
    const phases: readonly (readonly [category: string, title: string, words: string, from: string | undefined])[] = [
      ["current", name, "is current", start],
      ["lts", `${name} LTS`, `is in long-term support${codename ? ` as ${codename}` : ""}`, lts],
      ["maintenance", `${name} maintained`, "is maintained", maintenance],
    ];
    const begun = phases.filter(([, , , from]) => from !== undefined);
    return begun.map(([category, title, words, from], phase) => ({
      id: `${line}-${category}`,
      title,
      date: { start: from!, end: begun[phase + 1]?.[3] ?? end },
      summary: `${name} ${words}.`,
      category,
      importance: category === "current" ? (lts ? 0.8 : 0.5) + index / 1000 : category === "lts" ? 0.45 : 0.3,
      line: name,
    }));
  });
  return {
    title: "Release lines of Node.js",
    description: "When each is current, in long-term support, and maintained, up to its end; from 2026 on as it is planned.",
    licence: "MIT, from the package node-releases",
    lang: "en",
    categories: [
      { id: "current", title: "Current" },
      { id: "lts", title: "Long-term support" },
      { id: "maintenance", title: "Maintenance" },
    ],
    events,
  };
}
