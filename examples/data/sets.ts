import type { Dataset } from "timeloom";
import { browsers } from "./browsers.js";
import { earthquakes } from "./earthquakes.js";
import { electron } from "./electron.js";
import { monarchs } from "./monarchs.js";
import { movies } from "./movies.js";
import { nodeLines } from "./node-lines.js";
import type { RawBrowsers, RawEarthquakes, RawElectron, RawFeatures, RawMonarch, RawMovie, RawNodeLines } from "./raw.js";
import { webFeatures } from "./web-features.js";

/** Data that this project did not make, as timeloom takes it. */
export type Sets = Readonly<Record<"browsers" | "earthquakes" | "electron" | "monarchs" | "movies" | "nodeLines" | "webFeatures", Dataset>>;

/** The sets, from what `read` finds in files of packages: "vega-datasets/data/monarchs.json". */
export function readSets(read: (path: string) => unknown): Sets {
  return {
    browsers: browsers(read("@mdn/browser-compat-data/data.json") as RawBrowsers),
    earthquakes: earthquakes(read("vega-datasets/data/earthquakes.json") as RawEarthquakes, 2.5),
    electron: electron(read("electron-releases/lite.json") as RawElectron),
    monarchs: monarchs(read("vega-datasets/data/monarchs.json") as readonly RawMonarch[]),
    movies: movies(read("vega-datasets/data/movies.json") as readonly RawMovie[], 100),
    nodeLines: nodeLines(read("node-releases/data/release-schedule/release-schedule.json") as RawNodeLines),
    webFeatures: webFeatures(read("web-features/data.json") as RawFeatures),
  };
}
