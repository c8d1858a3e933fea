import { liveStyleText } from "../render/style.js";

type Root = Document | ShadowRoot;

const sheets = /* @__PURE__ */ new WeakMap<Document, CSSStyleSheet>();

/**
 * Keeps the timeline's style sheet in the document or the shadow root that `element` is in: once for all timelines
 * there, and no longer than the last of them. Call what it returns when the element has come to another root or to none.
 * Where sheets cannot be constructed the page brings `timeloom/style.css`.
 */
export function createStyles(element: Element): () => void {
  let root: Root | undefined;
  let sheet: CSSStyleSheet | undefined;
  return () => {
    const next = element.getRootNode() as Root;
    if (next === root) return;
    if (root && !root.querySelector(".tl-outline")) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    root = undefined;
    try {
      sheet = sheetOf(element.ownerDocument);
      if (!next.adoptedStyleSheets.includes(sheet)) next.adoptedStyleSheets = [...next.adoptedStyleSheets, sheet];
      root = next;
    } catch {
      // an element in no page, or a browser without
    }
  };
}

function sheetOf(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new document.defaultView!.CSSStyleSheet();
    sheet.replaceSync(liveStyleText());
    sheets.set(document, sheet);
  }
  return sheet;
}
