import { button, element, replaceChildren, setAttributes } from "./dom.js";
import type { Host, Part } from "./host.js";

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
  const page = document.defaultView;
  let timer: number | undefined;
  function stop(): void {
    page?.clearTimeout(timer);
    timer = undefined;
  }
  signal.addEventListener("abort", stop, { once: true });
  return {
    element: node,
    update() {},
    start() {
      if (timer !== undefined || signal.aborted) return;
      timer = page?.setTimeout(() => {
        const bars = Array.from({ length: 4 }, () => element(document, "span", { class: "tl-skeleton", "aria-hidden": true }));
        replaceChildren(node, element(document, "p", { class: "tl-hidden" }, host.figure.messages.loading), ...bars);
        setAttributes(node, { class: "tl-loading", hidden: false });
        host.announce(host.figure.messages.loading);
      }, SHOW_AFTER);
    },
    done() {
      stop();
      node.hidden = true;
    },
    fail(reason, retry) {
      stop();
      const { messages } = host.figure;
      const detail = reason instanceof Error ? reason.message : String(reason);
      const again = button(document, signal, {}, retry, messages.retry);
      replaceChildren(node, element(document, "p", {}, messages.loadFailed), element(document, "p", { dir: "auto" }, detail), element(document, "p", {}, messages.loadFailedHelp), again);
      setAttributes(node, { class: "tl-loading tl-error", hidden: false });
      host.announce(messages.loadFailed);
    },
  };
}
