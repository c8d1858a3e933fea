import { parseDate } from "../../../src/time/parse-date.js";
import { TimeloomError } from "../../../src/errors.js";
import { consult } from "./oracle.js";

/** What the parser says of a text otherwise than the oracle, in words; anything but a TimeloomError is thrown on. */
export function compare(text: string): string | undefined {
  const wanted = consult(text);
  let got: ReturnType<typeof parseDate>;
  try {
    got = parseDate(text);
  } catch (error) {
    if (!(error instanceof TimeloomError) || error.code !== "invalid-date") throw error;
    return wanted ? `${JSON.stringify(text)} is refused: ${error.message}` : undefined;
  }
  if (!wanted) return `${JSON.stringify(text)} is accepted`;
  if (got.text !== text) return `${JSON.stringify(text)} has the text ${got.text}`;
  for (const [key, value] of Object.entries(wanted)) {
    const other = got[key as keyof typeof got];
    if (!Object.is(other, value)) return `${JSON.stringify(text)} has ${key} ${String(other)}, not ${String(value)}`;
  }
  return undefined;
}
