/** The kinds of trouble that timeloom reports; stable, so that callers can branch on them. */
export type ErrorCode =
  | "invalid-date"
  | "invalid-option"
  | "unknown-option"
  | "invalid-data"
  | "invalid-container"
  | "invalid-view"
  | "limit"
  | "load";

/**
 * Every error that timeloom throws. `code` says which kind it is and never changes for a kind;
 * `message` says what, which value, where and the likely cause, and may be reworded.
 *
 * @example
 * ```ts
 * try { parseDate("2021-02-29"); }
 * catch (error) { if (error instanceof TimeloomError) console.log(error.code); } // "invalid-date"
 * ```
 */
export class TimeloomError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "TimeloomError";
    this.code = code;
  }
}

/** @throws TimeloomError `invalid width: -5 is not a number of pixels above 0` */
export function invalid(code: ErrorCode, what: string, value: unknown, why: string): never {
  throw new TimeloomError(code, `invalid ${what}: ${show(value)} ${why}`);
}

/**
 * Checks that all keys of an object are known.
 * @throws TimeloomError `unknown-option`: `unknown option: labls; did you mean labels?`
 */
export function checkKeys(object: object, known: readonly string[], path = ""): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const hint = nearest(key, known);
    throw new TimeloomError("unknown-option", `unknown option: ${path}${key.slice(0, 60)}${hint ? `; did you mean ${hint}?` : ""}`);
  }
}

/** A value for a message: quoted when it is text, shortened when it is long, never evaluated. */
export function show(value: unknown): string {
  if (typeof value === "string") {
    const short = value.length > 60 ? `${value.slice(0, 57).replace(/[\uD800-\uDBFF]$/u, "")}...` : value;
    return JSON.stringify(short);
  }
  if (typeof value === "number" || typeof value === "boolean" || value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}

/** The candidate nearest to `word` by edit distance, if it is near enough to be a likely slip. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  if (word.length > 64) return undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least && distance <= Math.max(2, candidate.length / 2)) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = [...b, 0].map((_, index) => index);
  [...a].forEach((letter, i) => {
    const row = [i + 1];
    [...b].forEach((other, j) => row.push(Math.min(previous[j]! + (letter === other ? 0 : 1), previous[j + 1]! + 1, row[j]! + 1)));
    previous = row;
  });
  return previous.at(-1)!;
}
