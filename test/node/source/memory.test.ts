import { memorySource } from "../../../src/source/memory-source.js";
import { conformance } from "./conformance.js";
import { createEvents, modelOf } from "./events.js";

const events = createEvents(300);
conformance("memorySource", () => ({ source: memorySource(modelOf(events)) }), { events });
