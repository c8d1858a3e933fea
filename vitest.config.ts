import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "node", environment: "node", include: ["src/{time,text,model,scale,layout,representation,scene,source,messages}/**/*.test.ts", "src/render/string.test.ts", "src/*.test.ts", "data/**/*.test.ts", "test/node/**/*.test.ts"] } },
      { test: { name: "jsdom", environment: "jsdom", include: ["src/{render,shell,element}/**/*.test.ts", "test/jsdom/**/*.test.ts"], exclude: ["src/render/string.test.ts"] } },
    ],
  },
});
