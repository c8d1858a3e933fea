import { show, TimeloomError } from "../errors.js";
import { extendModel, rowIn, toGrowing } from "../model/extend-model.js";
import { eventSource } from "../source/memory-source.js";
import type { StaticFigure } from "./figure.js";
import { readFigure } from "./read-figure.js";

/** Rows can be added to data that was read here, and to nothing else. @throws TimeloomError `invalid-data` */
export function checkAppend({ held }: StaticFigure, rows: unknown): void {
  if (!Array.isArray(rows)) throw new TimeloomError("invalid-data", `invalid append: ${show(rows)} is no array of events`);
  if (!held.model) throw new TimeloomError("invalid-data", "invalid append: the data of this timeline is a source, which alone knows its events; give rows or a dataset as data, or another source with update({ data })");
}

/** A figure with more events than before: the rows are read as those of its data were, and come after them. */
export function appendRows<Figure extends StaticFigure>(figure: Figure, rows: readonly unknown[]): Figure {
  const { held, spec, messages, designs } = figure;
  const { data } = spec;
  const given = Array.isArray(data) ? data : (data as { readonly events: readonly unknown[] }).events;
  const growing = extendModel(held.growing ?? toGrowing(held.model!, given.length), rows, spec.fields as never);
  const { categories, issues } = growing;
  const all = eventSource(growing, (id) => rowIn(growing, id));
  return readFigure(spec, messages, designs, { ...figure, held: { ...held, growing, categories, issues, all, key: STALE } }) as unknown as Figure;
}

/** No filter's text: what is wanted of the events is to be found anew. */
const STALE = "stale";
