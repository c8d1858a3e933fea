import type { Design, TimelineSpec } from "timeloom";
import type { Figure, Move } from "./example.js";

/** A design with its name in words and what it is good for. */
export interface NamedDesign {
  readonly key: string;
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly text: string;
  readonly names: Pick<Design, "representation" | "scale" | "layout">;
}

const TEXTS = {
  "linear chronological unified": "One line, evenly ruled: it shows when things happened and how far apart, and every reader knows how to read it.",
  "linear chronological faceted": "One line for each group on the same ruled time: it shows which groups were busy when.",
  "linear chronological segmented": "Time cut into equal pieces, one under the other, as lines of a text: a long span gets room, and what recurs at one place in each piece stands in a column.",
  "linear relative faceted": "Each group counts from an event of its own, which all stand at zero: it compares how long things took, not when they were.",
  "linear log unified": "The nearer to one end, the more room: it gives the recent past its detail and keeps the distant past in sight.",
  "linear log faceted": "The same uneven rule with one line for each group: recent detail, compared.",
  "linear collapsed unified": "Long stretches without events are cut short, each cut drawn and told with its real length: dense times become readable and nothing is left out.",
  "linear sequential unified": "One step from each event to the next, however long that was: it shows the order alone, and each event has the same room.",
  "linear sequential faceted": "The order of all events, with one line for each group: it shows who came before whom.",
  "radial chronological unified": "Time around a ring, evenly ruled: the whole in a compact square, for a glance rather than for exact dates.",
  "radial chronological faceted": "A ring for each group on the same angle of time: it compares groups in a small square.",
  "radial chronological segmented": "A ring for each year, day or other unit: what recurs at one time of it stands along one spoke.",
  "radial relative faceted": "A ring for each group, each counted from its own event: lengths compared around a dial.",
  "radial sequential unified": "The order of events around a ring, in equal steps: a sequence in a compact square.",
  "radial sequential faceted": "The order of all events around a dial, with one ring for each group.",
  "spiral sequential unified": "The order of events wound into a spiral: a long sequence in a square, with room for every step.",
  "spiral sequential faceted": "A small spiral for each group, side by side: many sequences at a glance.",
  "calendar chronological segmented": "Days in weeks, as a wall calendar has them: it shows weekdays, weekends and busy weeks.",
  "grid chronological segmented": "A row for each unit and a column for each of its parts: it shows at once which cells hold much and which hold nothing.",
  "curve sequential unified": "The order of events along a drawn path: for telling a story with a shape of its own.",
} as const;

const CAPITAL = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The 20 designs, in the order in which the library has them. */
export const DESIGNS: readonly NamedDesign[] = Object.entries(TEXTS).map(([key, text]) => {
  const [representation, scale, layout] = key.split(" ");
  return { key: key.replaceAll(" ", "-"), title: CAPITAL(key.replaceAll(" ", ", ")), text, names: { representation, scale, layout } as NamedDesign["names"] };
});

/** What a figure adds to the names of its design: options of the design, and what else its spec has. */
export interface Choice {
  readonly options?: object;
  readonly spec?: Partial<TimelineSpec>;
  /** What to look at. */
  readonly text?: string;
}

/** A section for each design, with what is chosen for it. */
export function figuresOf(choices: Readonly<Record<string, Choice & { readonly data: TimelineSpec["data"] }>>): Figure[] {
  return DESIGNS.map(({ key, title, text, names }) => {
    const { options, data, spec, text: more } = choices[key]!;
    return { key, title, text: more ? `${text} ${more}` : text, spec: { heading: 3, ...spec, data, design: { ...names, ...options } as Design } };
  });
}

/** What the control offers: each design on the data that is there, with the window that is chosen for it, or all. */
export function movesOf(choices: Readonly<Record<string, Choice>>): Move[] {
  return DESIGNS.map(({ key, title, text, names }) => ({ title, text, patch: { design: { ...names, ...choices[key]?.options } as Design, view: choices[key]?.spec?.view ?? {} } }));
}
