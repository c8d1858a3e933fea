import { element, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createTimer } from "./timer.js";

/** Screen readers lose messages that come faster. */
const INTERVAL = 1000;

/** The polite live region. */
export interface Status extends Part {
  /** Says it at once, or when a second has passed since the last message; of those that wait only the latest is said. */
  say(text: string): void;
}

export function createStatus(host: Host): Status {
  const node = element(host.document, "div", { class: "tl-status tl-hidden", role: "status", "aria-live": "polite", "aria-atomic": true });
  let next: string | undefined;
  const timer = createTimer(host, speak);
  function speak(): void {
    if (next === undefined || host.signal.aborted) return;
    setText(node, next);
    next = undefined;
    timer.start(INTERVAL);
  }
  return {
    element: node,
    say(text) {
      next = text;
      if (!timer.running) speak();
    },
  };
}
