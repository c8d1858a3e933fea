/**
 * Finds a Chromium on this machine, without a download: CHROMIUM_PATH, Playwright's own copy, the
 * system's Chromium or Chrome, then the one inside the npm package @sparticuz/chromium (Linux x64).
 *
 * TIMELOOM_BROWSER=path|playwright|system|bundled allows just that one.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {"path" | "playwright" | "system" | "bundled"} origin
 * @property {Record<string, string>} env variables that it needs besides those of this process
 * @property {string[]} args what to start it with
 */

const ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const SYSTEM_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] ? [join(process.env[name], "Google", "Chrome", "Application", "chrome.exe")] : [],
  ),
];

/** @returns {Promise<Browser | undefined>} */
export async function findBrowser() {
  const only = process.env.TIMELOOM_BROWSER;
  const finders = { path: fromVariable, playwright: fromPlaywright, system: fromSystem, bundled: fromPackage };
  if (only && !(only in finders)) throw new Error(`TIMELOOM_BROWSER is "${only}"; it may be ${Object.keys(finders).join(", ")}`);
  for (const [origin, find] of Object.entries(finders)) {
    if (only && only !== origin) continue;
    const found = await find();
    if (!found) continue;
    const asRoot = typeof process.getuid === "function" && process.getuid() === 0;
    // The bundled one has no setuid helper, so its sandbox works for nobody.
    const args = asRoot || origin === "bundled" ? ["--no-sandbox", ...ARGS] : ARGS;
    return { env: {}, args, ...found, origin: /** @type {Browser["origin"]} */ (origin) };
  }
  return undefined;
}

/** What to tell somebody who has no browser. */
export const NO_BROWSER =
  "No Chromium was found, so nothing that needs a real browser can be tested. Install Chromium or Chrome, " +
  "set CHROMIUM_PATH to one, or run on Linux x64, where the one in @sparticuz/chromium works.";

function fromVariable() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (!isExecutable(path)) throw new Error(`CHROMIUM_PATH is "${path}", which is not an executable file`);
  return { path };
}

async function fromPlaywright() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return path && isExecutable(path) ? { path } : undefined;
}

function fromSystem() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const inPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...inPath, ...SYSTEM_PATHS].find(isExecutable);
  return path ? { path } : undefined;
}

async function fromPackage() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const root = fileURLToPath(new URL("../node_modules", import.meta.url));
  const manifest = join(root, "@sparticuz", "chromium", "package.json");
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const folder = join(root, ".cache", `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const path = join(folder, "chromium");
  const fonts = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  const libraries = join(folder, "al2023", "lib");
  const before = process.env.LD_LIBRARY_PATH;
  // Its own copies of libnss3 and the like only where the machine lacks them: they were built for another Linux.
  const candidates = [fonts, { ...fonts, LD_LIBRARY_PATH: before ? `${libraries}:${before}` : libraries }];
  const env = candidates.find((variables) => starts(path, variables));
  if (!env) console.warn(`The Chromium of @sparticuz/chromium does not start here: ${failure(path, candidates.at(-1) ?? {})}`);
  return env && { path, env };
}

/**
 * The package unpacks into the temporary folder; here that is a folder of our own, renamed when complete, so
 * that two runs at once and one that was cut short leave nothing half done.
 * @param {string} folder
 */
async function unpack(folder) {
  const partial = `${folder}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const names = ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "FONTCONFIG_PATH", "LD_LIBRARY_PATH", "HOME"];
  const saved = names.map((name) => /** @type {const} */ ([name, process.env[name]]));
  Object.assign(process.env, { TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    for (const [name, value] of saved) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  writeFileSync(join(partial, "fonts.conf"), fontConfiguration(folder));
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The machine's fonts, and one of the package's for a machine that has none: text without a font is not drawn.
 * @param {string} folder
 */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

/**
 * @param {string} path
 * @param {Record<string, string>} variables
 */
function starts(path, variables) {
  return spawnSync(path, ["--version"], { env: { ...process.env, ...variables }, timeout: 30_000 }).status === 0;
}

/**
 * @param {string} path
 * @param {Record<string, string>} variables
 */
function failure(path, variables) {
  const { error, stderr } = spawnSync(path, ["--version"], { env: { ...process.env, ...variables }, timeout: 30_000 });
  return error?.message ?? String(stderr).trim();
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await findBrowser();
  console.log(browser ? `${browser.path} (${browser.origin})` : NO_BROWSER);
  process.exitCode = browser ? 0 : 1;
}
