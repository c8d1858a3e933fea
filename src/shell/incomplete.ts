import { button, element, setText } from "./dom.js";
import { createFocusReturn } from "./focus-return.js";
import type { Host, Part } from "./host.js";

/** The line that says that a part of the data did not answer, for as long as what is drawn lacks it. */
export interface Incomplete extends Part {
  show(lacking: boolean): void;
}

/** `retry` asks again for what is drawn. */
export function createIncomplete(host: Host, retry: () => void): Incomplete {
  const { document, signal } = host;
  let said = false;
  // it is there before there is something to say, or that would not be heard
  const line = element(document, "p", { role: "status" });
  const again = button(document, signal, { hidden: true }, retry);
  const root = element(document, "div", {}, line, again);
  const focus = createFocusReturn(root);
  function say(): void {
    const { incomplete, retry: name } = host.figure.messages;
    setText(line, said ? incomplete : "");
    setText(again, name);
  }
  return {
    element: root,
    present: say,
    show(lacking) {
      if (lacking === said) return;
      said = lacking;
      if (!lacking) focus.giveBack();
      root.className = lacking ? "tl-incomplete" : "";
      again.hidden = !lacking;
      say();
    },
  };
}
