// Importing this registers <time-loom>; where there are no custom elements it does nothing.
import { defineTimeLoom } from "./define.js";

export { defineTimeLoom };
export type { DefineOptions } from "./define.js";
export type { TimeLoomElement, TimeLoomEventMap } from "./time-loom-element.js";

defineTimeLoom();
