/**
 * The events as CSV (RFC 4180): one row an event, lists joined by "; ". A text that a spreadsheet would take
 * for a formula (it begins with = + - @, a tab, CR or LF) gets an apostrophe before it; numbers stay numbers.
 */
export function toDataCsv({ events }) {
  const rows = [columns.map(([name]) => name), ...events.map((event) => columns.map(([, value]) => value(event)))];
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const list = (values) => (values ?? []).join("; ");
const columns = [
  ["id", (e) => e.id],
  ["title", (e) => e.title],
  ["date", (e) => e.date],
  ["wider", (e) => e.wider?.date],
  ["as_of", (e) => e.asOf],
  ["summary", (e) => e.summary],
  ["category", (e) => e.category],
  ["importance", (e) => e.importance],
  ["tags", (e) => list(e.tags)],
  ["actors", (e) => list(e.actors)],
  ["place", (e) => e.place?.name],
  ["country", (e) => e.place?.country],
  ["latitude", (e) => e.place?.latitude],
  ["longitude", (e) => e.place?.longitude],
  ["basis", (e) => e.claims.find((c) => c.date === e.date)?.basis],
  ["claims", (e) => list(e.claims.map((c) => `${c.source}:${c.at}`))],
  ["terms", (e) => list([...new Set(e.claims.flatMap((c) => c.term ?? []))])],
  ["relations", (e) => list(e.relations?.map((r) => `${r.kind} ${r.event}`))],
  ["wikidata", (e) => e.same?.wikidata],
  ["links", (e) => list(e.links?.map((l) => l.url))],
];

/** One cell: harmless in a spreadsheet, quoted where it must be. */
export function cell(value) {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
