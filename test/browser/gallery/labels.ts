import type { Page } from "playwright";

interface Labels {
  /** The labels that are drawn, as their text reads. */
  readonly texts: readonly string[];
  /** Pairs of labels of one figure whose boxes meet by more than a pixel. */
  readonly overlaps: readonly string[];
  /** Labels that reach out of their picture by more than a pixel. */
  readonly outside: readonly string[];
}

/** The labels of a page's live timelines, with their real boxes. */
export function labelsOf(page: Page): Promise<Labels> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll("section.tl"), ...[...document.querySelectorAll("time-loom")].flatMap((element) => [...(element.shadowRoot?.querySelectorAll("section.tl") ?? [])])];
    const texts: string[] = [];
    const overlaps: string[] = [];
    const outside: string[] = [];
    for (const root of roots) {
      const picture = root.querySelector(".tl-stage > .tl-svg")!.getBoundingClientRect();
      // A line's box is taller than its letters; lines of 16 px are laid out under each other.
      const all = [...root.querySelectorAll(".tl-stage text.tl-label, .tl-stage text.tl-run-label")].map((node) => {
        const lines = [...node.querySelectorAll("tspan")].map(({ textContent }) => textContent);
        return { text: (lines.length ? lines : [node.textContent]).join(" "), box: node.getBoundingClientRect(), event: node.matches(".tl-label") };
      });
      texts.push(...all.filter(({ event }) => event).map(({ text }) => text));
      all.forEach(({ text, box }, index) => {
        if (box.left < picture.left - 1 || box.right > picture.right + 1) outside.push(text);
        for (const other of all.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1 && down > 3) overlaps.push(`${text} × ${other.text} (${across.toFixed(1)} by ${down.toFixed(1)})`);
        }
      });
    }
    return { texts, overlaps, outside };
  });
}
