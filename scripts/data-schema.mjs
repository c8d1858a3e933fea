// Prints the JSON Schema of the dataset: node scripts/data-schema.mjs
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The JSON Schema (draft 7) of `PublishedDataset` in data/types.ts, with all its literal ids. */
export function dataSchema() {
  const type = "PublishedDataset";
  const config = { path: at("data/types.ts"), tsconfig: at("tsconfig.json"), type, skipTypeCheck: true, topRef: false };
  const schema = createGenerator(config).createSchema(type);
  return { $schema: schema.$schema, title: "Dataset of timeloom", ...schema };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(dataSchema(), undefined, 1));
