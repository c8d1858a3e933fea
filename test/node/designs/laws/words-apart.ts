import type { Box } from "../../../../src/layout/layout.js";
import type { Drawn } from "../kit.js";
import { meets } from "./boxes.js";

interface Words {
  readonly name: string;
  readonly box: Box;
}

/** All words of a figure, and its counts; labels apart. */
function wordsOf({ layout }: Drawn): { readonly labels: readonly Words[]; readonly others: readonly Words[] } {
  const { items, runs, ticks, outerTicks, words, bands, eras, breaks } = layout;
  return {
    labels: items.flatMap(({ key, label }) => (label?.lines.length ? [{ name: `label ${key}`, box: label.box }] : [])),
    others: [
      ...runs.map(({ key, box }) => ({ name: `run ${key}`, box })),
      ...[...ticks, ...outerTicks].flatMap(({ label, lines, box }) => (lines.length ? [{ name: `tick ${label}`, box }] : [])),
      ...words.flatMap(({ key, lines, box }) => (lines.length ? [{ name: `word ${key}`, box }] : [])),
      ...bands.flatMap(({ key, lines, titleBox }) => (titleBox && lines.length ? [{ name: `title ${key}`, box: { ...titleBox, height: lines.length * 16 } }] : [])),
      ...eras.flatMap(({ id, label }) => (label ? [{ name: `era ${id}`, box: label.box }] : [])),
      ...breaks.flatMap(({ key, words: lines, box }) => (lines.length ? [{ name: `break ${key}`, box }] : [])),
    ],
  };
}

/** No label overlaps another, a count or other words; and all labels are within the figure. */
export function labelsApart(drawn: Drawn): void {
  const { labels, others } = wordsOf(drawn);
  const found = labels.flatMap((label, index) => [...labels.slice(index + 1), ...others].filter(({ box }) => meets(label.box, box, 0.5)).map(({ name, box }) => `${label.name} ${JSON.stringify(label.box)} × ${name} ${JSON.stringify(box)}`));
  none(found);
  none(outside(labels, drawn));
}

/** Counts, ticks and headers do not cover each other either. */
export function wordsApart(drawn: Drawn): void {
  const { others } = wordsOf(drawn);
  const found = others.flatMap((one, index) => others.slice(index + 1).filter(({ box }) => meets(one.box, box, 0.5)).map(({ name }) => `${one.name} × ${name}`));
  none(found);
  none(outside(others, drawn));
}

function outside(words: readonly Words[], { layout: { width, height } }: Drawn): string[] {
  return words.filter(({ box }) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5).map(({ name, box }) => `${name} ${JSON.stringify(box)} in ${width} × ${height}`);
}

function none(found: readonly string[]): void {
  if (found.length) throw new Error(found.slice(0, 5).join("; "));
}
