import type { DatasetEvent } from "../types.js";
import { from1990 } from "./from-1990.js";
import { from2000 } from "./from-2000.js";
import { from2010 } from "./from-2010.js";
import { from2014 } from "./from-2014.js";
import { from2015 } from "./from-2015.js";
import { from2016 } from "./from-2016.js";
import { from2021 } from "./from-2021.js";
import { from2025 } from "./from-2025.js";
import { spring2016 } from "./spring-2016.js";
import { summer2016 } from "./summer-2016.js";
import { to1991 } from "./to-1991.js";

const none: readonly DatasetEvent[] = [];

/** All events, by and large in order of time. */
export const events: readonly DatasetEvent[] = /* @__PURE__ */ none.concat(to1991, from1990, from2000, from2010, from2014, from2015, from2016, spring2016, summer2016, from2021, from2025);
