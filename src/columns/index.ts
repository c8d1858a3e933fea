/** Very many events, as arrays. */
export { columnSource } from "./column-source.js";
export type { Coded, EventColumns, Texts } from "./event-columns.js";
