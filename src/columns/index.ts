/** Very many events, as arrays. */
export { columnSource } from "./column-source.js";
export { loadEvents } from "./load-events.js";
export type { Coded, EventColumns, Texts } from "./event-columns.js";
export type { LoadedEvents, LoadInput, LoadOptions, LoadProgress } from "./load-events.js";
export type { ByteStream, LoadFetch, LoadResponse } from "./load-platform.js";
