import { setAttributes } from "./dom.js";

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
  const mark = (node: HTMLElement, tabindex: number) => setAttributes(node, { tabindex });
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
      current = node;
      mark(node, 0);
    },
    { signal },
  );
  container.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const { key } = event;
      const grid = rows();
      const all = grid.flat();
      const y = grid.findIndex((row) => row.includes(event.target as HTMLElement));
      const row = grid[y];
      if (!row) return;
      const x = row.indexOf(event.target as HTMLElement);
      const [back, forward] = direction() === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
      const inRow = (line: readonly HTMLElement[] = []) => line[Math.min(x, line.length - 1)];
      const next =
        key === "ArrowDown" ? inRow(grid[y + 1])
        : key === "ArrowUp" ? inRow(grid[y - 1])
        : key === forward ? row[x + 1]
        : key === back ? row[x - 1]
        : key === "Home" ? all[0]
        : key === "End" ? all.at(-1)
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
