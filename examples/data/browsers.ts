import type { Dataset } from "timeloom";
import type { RawBrowsers } from "./raw.js";

const TYPES: Readonly<Record<string, string>> = { desktop: "Desktop", mobile: "Mobile", server: "Server", xr: "Headset" };

/** Each release of each browser and runtime. A release that is planned has no date: it stays, and is told as an issue. */
export function browsers({ browsers: all }: RawBrowsers): Dataset {
  return {
    title: "Releases of browsers and runtimes",
    description: "From 1995 on, as MDN keeps them to say which feature works where.",
    licence: "CC0-1.0, from the package @mdn/browser-compat-data",
    lang: "en",
    categories: Object.entries(TYPES).map(([id, title]) => ({ id, title })),
    events: Object.entries(all).flatMap(([id, { name, type, releases }]) =>
      Object.entries(releases).map(([version, { release_date: date, status, engine }], index, { length }) => ({
        id: `${id}-${version}`,
        title: `${name} ${version}`,
        date: date!,
        category: type,
        // the first and the round ones are what is looked for
        importance: index === 0 ? 0.9 : /^\d*0(\.0)*$/.test(version) ? 0.7 : status === "current" ? 0.8 : Math.round((0.2 + (0.1 * index) / length) * 100) / 100,
        browser: name,
        engine: engine ?? "no engine named",
      })),
    ),
  };
}
