import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { httpSource } from "../../../src/source/http/http-source.js";
import { toNodeListener } from "../../../src/source/serve.js";
import type { SqlHandler } from "../../../src/source/sql/sql-handler.js";
import type { Subject } from "./conformance.js";

/** A handler behind a real server, and a source that asks it. */
export async function overHttp(handler: SqlHandler, close?: () => Promise<unknown> | void): Promise<Subject & { readonly url: string }> {
  const server = createServer(toNodeListener(handler));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
  return {
    url,
    source: httpSource(url),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close?.();
    },
  };
}
