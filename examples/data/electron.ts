import type { Dataset } from "timeloom";
import type { RawElectron } from "./raw.js";

/** The stable releases of Electron, each at the moment it was published. */
export function electron(rows: RawElectron): Dataset {
  const stable = rows.filter(({ prerelease, version }) => !prerelease && !/[a-z]/i.test(version));
  return {
    title: "Stable releases of Electron",
    description: `${stable.length} of the ${rows.length.toLocaleString("en")} releases up to October 2022; betas and nightly ones are left out.`,
    licence: "MIT, from the package electron-releases",
    lang: "en",
    categories: [
      { id: "major", title: "Major" },
      { id: "minor", title: "Minor" },
      { id: "patch", title: "Patch" },
    ],
    events: stable.map(({ version, published_at, deps }) => {
      const [major = "0", minor = "0", patch = "0"] = version.split(".");
      const kind = patch !== "0" ? "patch" : minor !== "0" ? "minor" : "major";
      return {
        id: `v${version}`,
        title: `Electron ${version}`,
        date: published_at,
        ...(deps?.chrome !== undefined && { summary: `With Chromium ${deps.chrome}${deps.node ? ` and Node.js ${deps.node}` : ""}.` }),
        category: kind,
        importance: kind === "major" ? 0.9 : kind === "minor" ? 0.5 : 0.2,
        line: `Electron ${major}`,
      };
    }),
  };
}
