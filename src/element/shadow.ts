/** The shadow tree of the element: its timeline, a message, and what stands in the element until there is a timeline. */
export interface Shell {
  readonly container: HTMLElement;
  /** Shows what went wrong, or nothing. */
  say(message: string | undefined): void;
  /** The timeline is there: what stood in for it goes. */
  drawn(): void;
  reset(): void;
}

const STYLE = ":host{display:block}:host([hidden]){display:none}[role=alert]{margin:0;padding:8px 12px;border-inline-start:3px solid #b3261e;overflow-wrap:anywhere}";

export function shell(host: HTMLElement): Shell {
  const root = host.attachShadow({ mode: "open" });
  const { ownerDocument: document } = host;
  const container = document.createElement("div");
  const fallback = document.createElement("slot");
  const message = document.createElement("p");
  message.role = "alert";
  message.dir = "auto";
  root.append(container, fallback);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets.push(sheet);
  } catch {
    // the page's own `time-loom { display: block }` has to do
  }
  return {
    container,
    say(text) {
      if (text === undefined) return message.remove();
      message.textContent = text;
      root.prepend(message);
    },
    drawn: () => fallback.remove(),
    reset() {
      message.remove();
      root.append(fallback);
    },
  };
}
