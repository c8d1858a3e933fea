import { button, element, replaceChildren, setAttributes } from "./dom.js";
import type { Host, Part } from "./host.js";
import { sayFailure } from "./latest.js";
import { createTimer } from "./timer.js";

/** A wait shorter than this is not shown where something is drawn, and one shorter than twice this is not said. */
const SHOW_AFTER = 150;

/** What is shown while a source has not answered, and when it could not. */
export interface Loading extends Part {
  /** `drawn`: there is a picture to show meanwhile, which a mark then lies over; else there is a place for one. */
  start(drawn: boolean): void;
  done(): void;
  /** Says what happened, what still works, and offers to try again. */
  fail(reason: unknown, retry: () => void): void;
}

export function createLoading(host: Host): Loading {
  const { document, signal } = host;
  const node = element(document, "div", { class: "tl-loading", hidden: true });
  let waiting = false;
  let long = false;
  let picture = false;
  const line = (text: string, more = {}) => element(document, "p", more, text);
  function show(kind: string, ...nodes: readonly HTMLElement[]): void {
    replaceChildren(node, ...nodes);
    setAttributes(node, { class: `tl-loading ${kind}`, hidden: false });
  }
  const timer = createTimer(host, () => {
    const { loading } = host.figure.messages;
    if (picture) show("tl-pending", line(loading));
    else if (long) show("", line(loading, { class: "tl-hidden" }), element(document, "span", { class: "tl-skeleton", "aria-hidden": true }));
    if (long) host.announce(loading);
    else timer.start(SHOW_AFTER);
    long = true;
  });
  function done(): void {
    waiting = false;
    timer.stop();
    // to write what it is already has the page look at its styles anew
    if (!node.hidden) node.hidden = true;
  }
  return {
    element: node,
    start(drawn) {
      picture = drawn;
      if (waiting) return;
      waiting = true;
      long = false;
      timer.start(SHOW_AFTER);
    },
    done,
    fail(reason, retry) {
      done();
      const { loadFailed, retry: again } = host.figure.messages;
      show("tl-error", line(loadFailed), line(sayFailure(reason), { dir: "auto" }), button(document, signal, {}, retry, again));
      host.announce(loadFailed);
    },
  };
}
