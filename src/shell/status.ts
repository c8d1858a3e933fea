import { element, setText } from "./dom.js";
import type { Host, Part } from "./host.js";

/** Screen readers lose messages that come faster. */
const INTERVAL = 1000;

/** The polite live region. */
export interface Status extends Part {
  /** Says it at once, or when a second has passed since the last message; of those that wait only the latest is said. */
  say(text: string): void;
}

export function createStatus(host: Host): Status {
  const { document, signal } = host;
  const node = element(document, "div", { class: "tl-status tl-hidden", role: "status", "aria-live": "polite", "aria-atomic": true });
  const page = document.defaultView;
  let timer: number | undefined;
  let next: string | undefined;
  function speak(): void {
    timer = undefined;
    if (next === undefined) return;
    setText(node, next);
    next = undefined;
    timer = page?.setTimeout(speak, INTERVAL);
  }
  signal.addEventListener("abort", () => page?.clearTimeout(timer), { once: true });
  return {
    element: node,
    update() {},
    say(text) {
      if (signal.aborted) return;
      next = text;
      if (timer === undefined) speak();
    },
  };
}
