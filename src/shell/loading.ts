import { button, element, replaceChildren, setAttributes } from "./dom.js";
import type { Host, Part } from "./host.js";
import { sayFailure } from "./latest.js";
import { createTimer } from "./timer.js";

/** A wait shorter than this is not shown. */
const SHOW_AFTER = 300;

/** What is shown while a source has not answered, and when it could not. */
export interface Loading extends Part {
  start(): void;
  done(): void;
  /** Says what happened, what still works, and offers to try again. */
  fail(reason: unknown, retry: () => void): void;
}

export function createLoading(host: Host): Loading {
  const { document, signal } = host;
  const node = element(document, "div", { class: "tl-loading", hidden: true });
  let waiting = false;
  const line = (text: string, more = {}) => element(document, "p", more, text);
  function show(kind: string, text: string, ...nodes: readonly HTMLElement[]): void {
    replaceChildren(node, ...nodes);
    setAttributes(node, { class: `tl-loading ${kind}`, hidden: false });
    host.announce(text);
  }
  const timer = createTimer(host, () => {
    const { loading } = host.figure.messages;
    show("", loading, line(loading, { class: "tl-hidden" }), element(document, "span", { class: "tl-skeleton", "aria-hidden": true }));
  });
  function done(): void {
    waiting = false;
    timer.stop();
    node.hidden = true;
  }
  return {
    element: node,
    start() {
      if (!waiting) timer.start(SHOW_AFTER);
      waiting = true;
    },
    done,
    fail(reason, retry) {
      done();
      const { loadFailed, retry: again } = host.figure.messages;
      show("tl-error", loadFailed, line(loadFailed), line(sayFailure(reason), { dir: "auto" }), button(document, signal, {}, retry, again));
    },
  };
}
