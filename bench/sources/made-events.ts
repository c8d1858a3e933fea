/** The same events in every engine, by integers alone: 1900 to 2025, 40 % with a length of an hour to ten years, twelve categories. */
const mix = (value: string, by: number): string => `((${value}) * ${by} + 12345) % 2147483647`;

/** The table's columns, in the order of {@link madeEvents}. */
export const MADE_COLUMNS = ["id", "title", "start_ms", "end_ms", "importance", "category"] as const;

export const MADE_TABLE = { name: "events", columns: { category: "category" } } as const;

/** @param i an integer column of `from`, from 0 on */
export function madeEvents(i: string, from: string, cast: { readonly text: string; readonly double: string }, concat: (...parts: string[]) => string): string {
  // each step is a column of its own, so that it is worked out once
  const steps = ["a", "b", "c", "d", "e", "f"];
  const factors = [48271, 16807, 69621, 39373, 40692, 45991];
  const first = `SELECT ${i} AS i, ${mix(i, factors[0]!)} AS a FROM ${from}`;
  const rest = steps.slice(1).reduce((inner, name, index) => `SELECT ${["i", ...steps.slice(0, index + 1)].join(", ")}, ${mix(steps[index]!, factors[index + 1]!)} AS ${name} FROM (${inner}) AS q${index}`, first);
  const length = `CASE WHEN c % 10 < 6 THEN 0 ELSE 3600000 * (1 + d % 24) * (CASE WHEN e % 8 < 3 THEN 1 WHEN e % 8 < 5 THEN 7 WHEN e % 8 < 6 THEN 30 WHEN e % 8 < 7 THEN 365 ELSE 3650 END) END`;
  const start = "(b * 1837) % 3944678400000 - 2208988800000";
  const importance = `CAST(f % 1000000 AS ${cast.double}) / 1000000`;
  return `SELECT ${concat("'e'", `CAST(i AS ${cast.text})`)} AS id, ${concat("'Event '", `CAST(i AS ${cast.text})`)} AS title, s AS start_ms, s + l AS end_ms, w AS importance, ${concat("'c'", `CAST(a % 12 AS ${cast.text})`)} AS category
    FROM (SELECT i, a, ${start} AS s, ${length} AS l, ${importance} AS w FROM (${rest}) AS r) AS t`;
}
