/** Builds the library and the gallery, and serves the gallery: `npm start`. */
import { build } from "./build.mjs";
import { serveForever } from "./serve.mjs";

await build();
await serveForever("site");
