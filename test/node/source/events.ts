import { toModel } from "../../../src/model/to-model.js";
import { toTableRows } from "../../../src/source/table-rows.js";

/** Numbers from 0 to 1 that are the same each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);
}

const DAY = 86_400_000;
/** What would end a literal, begin an escape, or pass for a placeholder or a pattern. */
const TEAMS = ["red", "blue", "O'Brien", 'a "b"', "back\\slash", "{p1:String}", "$1", "100%_", "Zürich", "", "'; DROP TABLE events; --"];
const WORDS = ["Launch", "Landing", "It's", "100%", "ÄRGER", "naïve", "battle", "\\n", "treaty of Ōsaka", "moon_base", "<b>bold</b>", "東京"];

export interface TestEvent {
  readonly id: string;
  readonly title: string;
  readonly date: string | number | { readonly start: number; readonly end: number };
  readonly importance: number;
  readonly category?: string;
  readonly summary?: string;
  readonly place?: { readonly name: string };
  readonly links?: readonly { readonly url: string }[];
  readonly team?: string;
  readonly code: string;
}

/** Events of every kind: moments, spans of a ms to centuries, before 1970 too, equal in every way but their ids, with EDTF dates, or odd texts. */
export function createEvents(count: number, seed = 1): readonly TestEvent[] {
  const random = createRandom(seed);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index): TestEvent => {
    // some share their times
    const start = random() < 0.2 ? Math.floor(random() * 5) * 40 * DAY : Math.floor((random() * 2 - 1.2) * 4_000 * DAY);
    const length = Math.floor(random() < 0.5 ? 0 : random() < 0.2 ? 1 : 2 ** (random() * 38));
    const date = random() < 0.1 ? pick(["1969-07-20", "1914-07-28/1918-11-11", "201X", "1985~", "2001-21", "1961/..", "../1850"]) : length ? { start, end: start + length } : start;
    const team = pick(TEAMS);
    return {
      id: `e${index}${random() < 0.05 ? `'"\\ é${index}` : ""}`,
      title: `${pick(WORDS)} ${pick(WORDS)} ${index % 7}`,
      date,
      // exact in binary and in decimals: ClickHouse 18 reads other fractions of a literal to 16 digits
      importance: Math.floor(random() * 17) / 16,
      code: `code ${Math.floor(random() * 90)}`,
      ...(random() < 0.8 && { category: pick(["war", "peace", "science"]) }),
      ...(random() < 0.3 && { summary: `${pick(WORDS)} and ${pick(WORDS)}` }),
      ...(random() < 0.3 && { place: { name: pick(["Paris", "Ōsaka", "L'Aquila"]) } }),
      ...(random() < 0.2 && { links: [{ url: `https://example.org/${index}?a=1&b='` }] }),
      ...(team && { team }),
    };
  });
}

export const FIELDS = ["team", "code"] as const;

/** Names for the columns, `end` among them, which SQL has a meaning for. */
export const TABLE = {
  name: "events",
  columns: { id: "id", title: "title", start: "start", end: "end", importance: "importance", category: "category", date: "date", summary: "summary", place: "place", link: "link" },
  fields: FIELDS,
} as const;

export const modelOf = (events: readonly TestEvent[]) => toModel(events);

type Cell = string | number | null;

/** The columns of the table and their kinds, in the order of {@link rowsOf}. */
export const COLUMNS: readonly (readonly [name: string, kind: "text" | "integer" | "double"])[] = [
  ["id", "text"], ["title", "text"], ["start", "integer"], ["end", "integer"], ["importance", "double"], ["category", "text"], ["date", "text"], ["summary", "text"], ["place", "text"], ["link", "text"], ["team", "text"], ["code", "text"],
];

export function rowsOf(events: readonly TestEvent[]): readonly (readonly Cell[])[] {
  return toTableRows(modelOf(events), FIELDS).map((row) => [row.id, row.title, row.start_ms, row.end_ms, row.importance, row.category, row.date, row.summary, row.place, row.link, row.team ?? null, row.code ?? null]);
}
