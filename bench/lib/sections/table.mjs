/** A table of Markdown; `sides` has a letter for each column: l or r. */
export function table(out, head, sides, rows) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  out.push(row(head), `|${[...sides].map((side) => (side === "r" ? "---:" : "---")).join("|")}|`, ...rows.map(row), "");
}
