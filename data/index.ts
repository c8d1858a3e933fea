export { categories } from "./categories.js";
export { dataset } from "./dataset.js";
export { eras } from "./eras.js";
export { events } from "./events/events.js";
export { sources } from "./sources.js";
export type { CategoryId, EventId, SourceId } from "./ids.js";
export type { DatasetCategory, DatasetClaim, DatasetEvent, DatasetPlace, DatasetRelation, DatasetSource, PublishedDataset } from "./types.js";
