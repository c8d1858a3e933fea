import { FIT, unfit } from "../tables/unfit.js";
import type { TableReader } from "../tables/event-columns.js";
import { type Collector, collectCodes, collectNumbers, collectTexts, collectTimes } from "./collectors.js";
import { isBoolean, isNumber, isText, isWhole, type ParquetColumn, timesIn, typeName } from "./parquet-types.js";

/** The columns that are wanted of a file. What it gives at first is empty, and filled by `add`. */
export interface Collection extends TableReader {
  readonly names: readonly string[];
  add(name: string, values: ArrayLike<unknown>, from: number): void;
}

export function createCollection(schema: readonly ParquetColumn[], rows: number): Collection {
  const collectors = new Map<string, Collector[]>();
  const collect = <Made extends Collector>(name: string, collector: Made): Made => {
    collectors.set(name, [...(collectors.get(name) ?? []), collector]);
    return collector;
  };
  const fit = (name: string, what: string, kind: keyof typeof FIT, fits: (column: ParquetColumn) => boolean): void => {
    const column = schema.find(({ element }) => element.name === name)!;
    if (!fits(column)) unfit(what, name, typeName(column), kind);
  };
  return {
    get names() {
      return [...collectors.keys()];
    },
    add: (name, values, from) => collectors.get(name)!.forEach((collector) => collector.add(values, from)),
    times(name, what) {
      const column = schema.find(({ element }) => element.name === name)!;
      return collect(name, collectTimes(rows, timesIn(column) ?? unfit(what, name, typeName(column), "times"), what)).times;
    },
    numbers(name, what) {
      fit(name, what, "numbers", isNumber);
      return collect(name, collectNumbers(rows, 0.5)).numbers;
    },
    texts(name, what) {
      fit(name, what, "texts", (column) => isText(column) || isWhole(column));
      return collect(name, collectTexts()).texts;
    },
    codes(name, what) {
      fit(name, what, "codes", (column) => isText(column) || isWhole(column) || isBoolean(column));
      return collect(name, collectCodes(rows)).coded;
    },
  };
}
