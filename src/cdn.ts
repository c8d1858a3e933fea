// Everything in one file, for a page without a bundler: the library, the element, the words of all languages.
import { defineTimeLoom } from "./element/define.js";
import * as messages from "./messages/index.js";
import { luxonZone } from "./time/luxon-zones.js";

export { columnSource } from "./columns/column-source.js";
export * from "./d3/index.js";
export * from "./index.js";
export { messages };

defineTimeLoom({ zones: luxonZone, messages });
