#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { PYRAMID_HELP, pyramid } from "./pyramid.mjs";

const HELP = `timeloom: timelines from typed events.

  timeloom pyramid …   prints the SQL that builds a pyramid of counts and important events in an engine, and can run it
  timeloom --version

timeloom pyramid --help says more.
`;

const [command, ...args] = process.argv.slice(2);
try {
  if (command === "pyramid") {
    const asksForHelp = args.length === 0 || args.includes("--help");
    if (asksForHelp) process.stdout.write(PYRAMID_HELP);
    else await pyramid(args, { library: await import("../dist/source/index.js"), write: (text) => process.stdout.write(text), tell: (text) => process.stderr.write(text), env: process.env });
  } else if (command === "--version") {
    process.stdout.write(`${JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version}\n`);
  } else {
    (command === undefined || command === "--help" ? process.stdout : process.stderr).write(HELP);
    if (command !== undefined && command !== "--help") process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`timeloom: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
