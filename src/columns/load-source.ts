import type { Columns, ModelEvent } from "../model/model.js";
import { type MemorySource, memorySource, sourceOf } from "../source/memory-source.js";
import type { SourceInfo } from "../source/source.js";
import { valuesOf } from "../source/values-of.js";
import { readEventText } from "./load-event.js";
import { codeField, type FieldCodes, filterCodes, groupCodes } from "./load-fields.js";
import { findId } from "./load-ids.js";
import type { PackedModel } from "./load-pack.js";
import type { ReadModel } from "./load-rows.js";
import { textReader } from "./load-texts.js";

/** So many events that were asked for are kept, so that one that is asked for again is the same. */
const MOST_KEPT = 20_000;

/** A source over a model that was read here. */
export function modelSource({ model, rows }: ReadModel): MemorySource {
  const info: SourceInfo = { count: model.columns.size, span: model.span, categories: model.categories, unplaced: rows - model.columns.size };
  return { ...memorySource(model), info: () => info };
}

/** A source over what a worker has read: it answers as {@link modelSource} does, and at once. */
export function packedSource(packed: PackedModel): MemorySource {
  const { about, rows, start, end, lastEnd, innerStart, innerEnd, importance, exact, flags, category } = packed;
  const size = start.length;
  const [idAt, titleAt, summary, restAt] = [packed.id, packed.title, packed.summary, packed.rest].map(textReader);
  const id = (row: number): string => idAt!(row)!;
  const columns: Columns = { size, id, title: (row) => titleAt!(row)!, start, end, lastEnd, innerStart, innerEnd, importance, flags, category };
  const importanceOf = (row: number): number => (exact ?? importance)[row]!;
  const kept = new Map<number, ModelEvent>();
  const eventAt = (row: number): ModelEvent => {
    let event = kept.get(row);
    if (!event) {
      if (kept.size >= MOST_KEPT) kept.clear();
      event = readEventText(restAt!(row)!, { id: id(row), row: packed.row[row]!, title: columns.title(row), start: start[row]!, end: end[row]!, importance: importanceOf(row), summary: summary!(row) });
      kept.set(row, event);
    }
    return event;
  };
  const fields = new Map(packed.fields);
  const field = (name: string): FieldCodes => {
    let codes = fields.get(name);
    if (!codes) fields.set(name, (codes = codeField(size, (row) => valuesOf(eventAt(row), name), Infinity)!));
    return codes;
  };
  const info: SourceInfo = { count: size, span: size ? { start: start[0]!, end: lastEnd } : undefined, categories: about.categories, unplaced: rows - size };
  const all = { groups: [""], group: new Uint16Array(size), columns, rows: undefined };
  return sourceOf(
    columns,
    eventAt,
    (wanted) => findId(packed.ids, id, wanted),
    (by) => (by === undefined ? all : groupCodes(columns, by, field(by), about.categories)),
    info,
    filterCodes({ columns, importance: importanceOf, summary: summary!, field }),
  );
}
