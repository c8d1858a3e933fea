// The laws that hold for a figure of any design: a table of contents, without code of its own.
export { bodiesTrue } from "./laws/bodies-true.js";
export { drawnOnce } from "./laws/drawn-once.js";
export { hitsTrue } from "./laws/hits-true.js";
export { sound } from "./laws/sound.js";
export { inView, type Wanted, wantedOf } from "./laws/wanted.js";
export { labelsApart, wordsApart } from "./laws/words-apart.js";
