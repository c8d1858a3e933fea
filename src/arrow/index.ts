export { fromArrow } from "./from-arrow.js";

export type { ArrowData, ArrowTable, ArrowType, ArrowVector } from "./arrow-table.js";
export type { ColumnNames, TableOptions } from "../tables/column-names.js";
export type { Coded, EventColumns, Texts } from "../columns/event-columns.js";
