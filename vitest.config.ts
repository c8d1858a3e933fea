import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./test/setup/slowest-first.js";

const PURE = "src/{time,text,model,scale,layout,representation,scene,source,messages}/**/*.test.ts";
const STRING = "src/render/string.test.ts";

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: "node",
          maxWorkers: 2,
          // no test leaves anything to the next, and to load the library anew for each file takes a third of the time
          isolate: false,
          setupFiles: ["test/setup/seed.ts"],
          environment: "node",
          // property tests, on a machine that has other things to do
          testTimeout: 60_000,
          include: [PURE, STRING, "src/*.test.ts", "data/**/*.test.ts", "test/*.test.ts", "test/node/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "jsdom",
          maxWorkers: 2,
          setupFiles: ["test/setup/seed.ts"],
          environment: "jsdom",
          testTimeout: 60_000,
          include: ["src/{render,shell,element,d3,linear}/**/*.test.ts", "test/jsdom/**/*.test.ts"],
          exclude: [STRING],
        },
      },
      {
        // What is packed and published, as a stranger's project meets it.
        test: {
          name: "package",
          environment: "node",
          include: ["test/package/**/*.test.ts"],
          globalSetup: ["test/setup/build.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
        },
      },
      {
        // Node drives a real Chromium; nothing of the tests is bundled. See test/browser/browser.ts.
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/setup/build.ts", "test/setup/browser.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          // only where the browser, not the page, has stopped: test/browser/browser.ts looks
          retry: { count: 1, condition: /the browser draws no more frames/ },
        },
      },
    ],
  },
});
