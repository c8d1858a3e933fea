/**
 * A small server of static files for this machine only: the gallery, and the pages of the browser tests.
 *
 *   node scripts/serve.mjs [folder, site unless given] [--strict]
 *
 * --strict sends the content security policy that timeloom promises to work under.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The policy of the contract: nothing inline, nothing from elsewhere, no markup from strings. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * @typedef {object} ServeOptions
 * @property {Record<string, string>} mounts the folder behind each first part of a path: {"/": "site", "/dist/": "dist"}
 * @property {number} [port] the first to try, 0 for any free one; 0 unless given
 * @property {boolean} [fixed] fail when the port is taken, where otherwise the next free one is used
 * @property {boolean} [strict] send {@link STRICT_POLICY} with each answer
 */

/**
 * Serves on 127.0.0.1.
 * @param {ServeOptions} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ mounts, port = 0, fixed = false, strict = false }) {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end("500"));
  });

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async function answer(request, response) {
    /** @type {Record<string, string | number>} */
    const headers = { "x-content-type-options": "nosniff", "cache-control": "no-store" };
    if (strict) headers["content-security-policy"] = STRICT_POLICY;
    /** @param {number} status @param {Record<string, string>} [more] */
    const refuse = (status, more) =>
      response.writeHead(status, { ...headers, ...more, "content-type": "text/plain" }).end(`${status}`);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, { allow: "GET, HEAD" });

    const path = readPath(request.url ?? "/");
    const prefix = path === undefined ? undefined : prefixes.find((candidate) => path.startsWith(candidate));
    if (path === undefined || prefix === undefined) return refuse(404);
    const root = resolve(mounts[prefix] ?? ".");
    const file = await locate(root, path.slice(prefix.length));
    if (file === undefined) return refuse(404);
    if (file.folder) {
      if (!path.endsWith("/")) return refuse(301, { location: `${encodeURI(path).replace(/^\/+/, "/")}/` });
      return refuse(404);
    }
    headers["content-type"] = TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream";
    headers["content-length"] = file.size;
    response.writeHead(200, headers);
    if (request.method === "HEAD") return response.end();
    return createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
  }

  const address = await listen(server, port, fixed);
  return {
    url: `http://127.0.0.1:${address}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} url */
function readPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "/");
    return /[\0\\]/.test(path) || path.split("/").includes("..") ? undefined : path;
  } catch {
    return undefined; // a malformed escape
  }
}

/**
 * The file behind a path, or the index of a folder; nothing outside of `root`, through a link neither.
 * @param {string} root
 * @param {string} path
 */
async function locate(root, path) {
  try {
    const base = await realpath(root);
    const target = await realpath(join(base, path));
    if (target !== base && !target.startsWith(base + sep)) return undefined;
    const found = await stat(target);
    if (!found.isDirectory()) return { path: target, size: found.size, folder: false };
    if (!path.endsWith("/") && path !== "") return { path: target, size: 0, folder: true };
    const index = join(target, "index.html");
    return { path: index, size: (await stat(index)).size, folder: false };
  } catch {
    return undefined;
  }
}

/**
 * @param {import("node:http").Server} server
 * @param {number} first
 * @param {boolean} fixed
 * @returns {Promise<number>}
 */
async function listen(server, first, fixed) {
  for (let port = first; ; port++) {
    try {
      await new Promise((done, fail) => {
        server.once("error", fail);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", fail);
          done(undefined);
        });
      });
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || fixed || port >= first + 100) throw error;
    }
  }
}

/**
 * Serves a folder until the process is stopped, on PORT or the first free port from 5173, and prints the address.
 * @param {string} folder
 * @param {{strict?: boolean}} [options]
 */
export async function serveForever(folder, { strict = false } = {}) {
  const wish = process.env.PORT;
  const port = wish === undefined || wish === "" ? 5173 : Number(wish);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is "${wish}"; it must be from 0 to 65535`);
  const { url, close } = await serve({ mounts: { "/": folder }, port, fixed: Boolean(wish), strict });
  console.log(`\n  ${url}\n\nCtrl+C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "site";
  await serveForever(folder, { strict: process.argv.includes("--strict") });
}
