import { styleText } from "../render/style.js";

/** A style sheet that a document or a shadow root has, and how many timelines in it need it. */
interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

type Root = Document | ShadowRoot;

const adopted = /* @__PURE__ */ new WeakMap<Root, Adopted>();

/** Keeps the style sheet in the root that an element is in, and out of it after. */
export interface Styles {
  /** To be called when the element may have come to another root. */
  sync(): void;
}

/**
 * Adopts the timeline's style sheet in the document or the shadow root that `element` is in: once for all timelines
 * there, and no longer than the last of them. Where sheets cannot be constructed the page brings `timeloom/style.css`.
 */
export function createStyles(element: Element, signal: AbortSignal): Styles {
  let root: Root | undefined;
  function move(next: Root | undefined): void {
    if (next === root) return;
    if (root) release(root);
    root = next && adopt(next) ? next : undefined;
  }
  const sync = () => move(rootOf(element));
  signal.addEventListener("abort", () => move(undefined), { once: true });
  sync();
  return { sync };
}

function rootOf(element: Element): Root | undefined {
  const root = element.getRootNode();
  return "adoptedStyleSheets" in root ? (root as Root) : undefined;
}

function adopt(root: Root): boolean {
  let entry = adopted.get(root);
  if (!entry) {
    const page = (root.ownerDocument ?? (root as Document)).defaultView;
    try {
      const sheet = new page!.CSSStyleSheet();
      sheet.replaceSync(styleText());
      entry = { sheet, users: 0 };
    } catch {
      return false;
    }
    adopted.set(root, entry);
  }
  entry.users++;
  // A page may have replaced the list meanwhile, and our sheet with it.
  if (!root.adoptedStyleSheets.includes(entry.sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
  return true;
}

function release(root: Root): void {
  const entry = adopted.get(root);
  if (!entry || --entry.users > 0) return;
  adopted.delete(root);
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
}
