import { safeUrl } from "../render/url.js";

/**
 * The attributes that parts may set; none of them runs, loads or styles anything. `href` is set by {@link link} alone.
 * The compiler holds to it: attributes are named in the source, never by data.
 */
export interface Attributes {
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly type?: "button" | undefined;
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: "auto" | "ltr" | "rtl" | undefined;
  readonly scope?: "col" | "row" | undefined;
  readonly tabindex?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly [aria: `aria-${string}`]: string | number | boolean | undefined;
}

export type Child = Node | string | undefined;

/** An element with attributes and children; strings become text nodes, never markup, and `undefined` is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** Sets what differs; `undefined` removes, and so does `hidden: false`. */
export function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes) as [string, unknown][]) {
    if (value === undefined || (value === false && name === "hidden")) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  }
}

/** A real button. `action` is not called while it is `aria-disabled`, when it can still be focused and read. */
export function button(document: Document, signal: AbortSignal, attributes: Attributes, action: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const node = element(document, "button", { type: "button", class: "tl-button", ...attributes }, ...children);
  node.addEventListener("click", () => node.getAttribute("aria-disabled") !== "true" && action(), { signal });
  return node;
}

/** A link where the address passes the URL gate; else its text, with the refused address for the reader to judge. */
export function link(document: Document, url: string, text: string = url): HTMLElement {
  const safe = safeUrl(url);
  const name = element(document, "bdi", {}, text);
  if (safe === undefined) return element(document, "span", {}, name, text === url ? undefined : ` (${url})`);
  const anchor = element(document, "a", {}, name);
  anchor.href = safe;
  anchor.rel = "noopener noreferrer";
  return anchor;
}

/** Writes text only where it differs, so that live regions and selections are left in peace. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Puts `children` in place of what is there, unless they are there already. */
export function replaceChildren(node: Element, ...children: readonly Child[]): void {
  const nodes = children.filter((child) => child !== undefined);
  const same = nodes.length === node.childNodes.length && nodes.every((child, index) => child === node.childNodes[index]);
  if (!same) node.replaceChildren(...nodes);
}

/** `node` as a heading of a level, or one of that level in its place. */
export function atLevel(node: HTMLElement, level: number): HTMLElement {
  const tag = `h${Math.min(6, level)}` as "h3";
  if (node.localName === tag) return node;
  const { id, className, tabIndex } = node;
  const heading = element(node.ownerDocument, tag, { id, class: className, tabindex: tabIndex, dir: "auto" });
  node.replaceWith(heading);
  return heading;
}

/** What has the focus in the tree that `node` is in, be that a shadow tree. */
export function activeElement(node: Node): HTMLElement | null {
  return (node.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
}

/** Calls `action` on Escape within `node`; nobody else hears of the key, unless there was nothing to put away: `false`. */
export function onEscape(node: HTMLElement, signal: AbortSignal, action: () => unknown): void {
  node.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || action() === false) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
}

/** The stage around a part has gestures of its own; it does not hear of those within the part, nor of `more`. */
export function keepEvents(part: HTMLElement, signal: AbortSignal, ...more: readonly string[]): void {
  for (const name of ["pointerdown", "pointermove", "click", "dblclick", ...more]) part.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });
}
