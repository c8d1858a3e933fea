/** Which elements share one tab stop, in rows; a toolbar is one row, a list one column. */
export interface RovingOptions {
  readonly signal: AbortSignal;
  readonly rows: () => readonly (readonly HTMLElement[])[];
  readonly direction: () => "ltr" | "rtl";
}

/**
 * Makes the focusable elements within `container` one tab stop, with arrow keys between them, Home and End:
 * the roving tabindex of the ARIA Authoring Practices. Call the function that it returns when the elements change.
 */
export function createRoving(container: HTMLElement, { signal, rows, direction }: RovingOptions): () => void {
  let current: HTMLElement | undefined;
  const mark = (node: HTMLElement, index: number) => node.getAttribute("tabindex") !== String(index) && (node.tabIndex = index);
  function refresh(): void {
    const all = rows().flat();
    if (!current || !all.includes(current)) current = all[0];
    for (const node of all) mark(node, node === current ? 0 : -1);
  }
  container.addEventListener(
    "focusin",
    ({ target }) => {
      const node = rows().flat().find((candidate) => candidate === target);
      if (!node || node === current) return;
      if (current) mark(current, -1);
      mark((current = node), 0);
    },
    { signal },
  );
  container.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const grid = rows();
      const y = grid.findIndex((row) => row.includes(event.target as HTMLElement));
      const row = grid[y];
      if (!row) return;
      const x = row.indexOf(event.target as HTMLElement);
      const forward = direction() === "rtl" ? "ArrowLeft" : "ArrowRight";
      const single = grid.length === 1;
      const inRow = (line: readonly HTMLElement[] | undefined) => line?.[Math.min(x, line.length - 1)];
      const next =
        event.key === "ArrowDown" ? inRow(grid[y + 1])
        : event.key === "ArrowUp" ? inRow(grid[y - 1])
        : event.key === "ArrowLeft" || event.key === "ArrowRight" ? row[event.key === forward ? x + 1 : x - 1]
        : event.key === "Home" ? (single ? row[0] : inRow(grid[0]))
        : event.key === "End" ? (single ? row.at(-1) : inRow(grid.at(-1)))
        : undefined;
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    },
    { signal },
  );
  return refresh;
}
