/** Some rows of a text, parsed, and how many of its characters are behind them. */
export interface RowPiece {
  readonly rows: readonly unknown[];
  readonly read: number;
}

/** Rows and characters of one piece: as much as is parsed without a rest. */
const ROWS = 200;
const CHARACTERS = 50_000;
/** Stands in the place of the rows while what is around them is parsed. */
const PLACE = "the rows of timeloom";

/** What does not look as the scan expects: it is wrong, or has to be parsed in one go. */
class Unexpected extends Error {}

export const isUnexpected = (error: unknown): boolean => error instanceof Unexpected;

/**
 * The rows of a JSON text (an array, or a dataset with `events`) piece by piece, and at last what is around them. Each piece and
 * what is around them is parsed by `JSON.parse`, so what is no JSON does not pass.
 * @throws what {@link isUnexpected} tells, after any number of pieces, where `JSON.parse` of the whole must decide
 */
export function* readPieces(text: string): Generator<RowPiece, object> {
  const first = skipSpace(text, 0);
  const open = text[first] === "[" ? first : findEvents(text, first);
  let [from, commas, depth, at] = [open + 1, 0, 1, open + 1];
  const piece = (to: number): RowPiece => {
    const rows = parse(`[${text.slice(from, to)}]`) as unknown[];
    if (rows.length !== commas + 1) throw new Unexpected();
    return { rows, read: to };
  };
  for (; depth > 0; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === BRACE || code === BRACKET) depth++;
    else if (code === BRACE_END || code === BRACKET_END) depth--;
    else if (code === COMMA && depth === 1) {
      if (commas + 1 >= ROWS || at - from >= CHARACTERS) {
        yield piece(at);
        from = at + 1;
        commas = 0;
      } else commas++;
    } else if (Number.isNaN(code)) throw new Unexpected();
  }
  const close = at - 1;
  if (from > open + 1 || skipSpace(text, from) < close) yield piece(close);
  const around = parse(`${text.slice(0, open)}${JSON.stringify(PLACE)}${text.slice(at)}`);
  if (text[close] !== "]" || (around !== PLACE && (around as { readonly events?: unknown }).events !== PLACE)) throw new Unexpected();
  return around === PLACE ? {} : (around as object);
}

const [QUOTE, BACKSLASH, COMMA, BRACE, BRACE_END, BRACKET, BRACKET_END] = [34, 92, 44, 123, 125, 91, 93];

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Unexpected();
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text[at] ?? "x")) at++;
  return at;
}

/** The index after the quote that ends the string that begins at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = from; ; ) {
    at = text.indexOf('"', at + 1);
    if (at < 0) throw new Unexpected();
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((at - before) % 2 === 1) return at + 1;
  }
}

/** Where the array of the key "events" of the outermost object begins. */
function findEvents(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      const colon = skipSpace(text, end);
      if (depth === 1 && text[colon] === ":" && text.slice(at, end) === '"events"') {
        const open = skipSpace(text, colon + 1);
        if (text[open] === "[") return open;
      }
      at = end - 1;
    } else if (code === BRACE || code === BRACKET) depth++;
    else if (code === BRACE_END || code === BRACKET_END) depth--;
  }
  throw new Unexpected();
}
