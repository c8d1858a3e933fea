export { fromParquet } from "./from-parquet.js";

export type { ParquetOptions, ParquetProgress } from "./from-parquet.js";
export type { ParquetBytes, ParquetInput } from "./open-file.js";
export type { UrlOptions } from "./open-url.js";
export type { Decompress } from "./check-file.js";
export type { ColumnNames, TableOptions } from "../tables/column-names.js";
export type { Coded, EventColumns, Texts } from "../columns/event-columns.js";
