import { describe, expect, it, vi } from "vitest";
import { button, element, link, onEscape, replaceChildren, setAttributes, setText } from "./dom.js";

const HOSTILE = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;

describe("element", () => {
  it("puts strings in as text", () => {
    const node = element(document, "p", { title: HOSTILE, lang: HOSTILE }, HOSTILE, undefined, element(document, "b", {}, "x"));
    expect(node.querySelectorAll("*")).toHaveLength(1);
    expect(node.textContent).toBe(`${HOSTILE}x`);
    expect(node.title).toBe(HOSTILE);
  });
  it("writes booleans as ARIA and HTML want them", () => {
    const node = element(document, "div", { hidden: true, "aria-pressed": false, "aria-busy": undefined });
    expect(node.hidden).toBe(true);
    expect(node.getAttribute("aria-pressed")).toBe("false");
    expect(node.hasAttribute("aria-busy")).toBe(false);
    setAttributes(node, { hidden: false, "aria-pressed": undefined });
    expect(node.attributes).toHaveLength(0);
  });
});

describe("button", () => {
  it("acts on a click, not while it is disabled, and not after the signal", () => {
    const action = vi.fn();
    const controller = new AbortController();
    const node = button(document, controller.signal, {}, action, "Go");
    expect(node.type).toBe("button");
    node.click();
    setAttributes(node, { "aria-disabled": true });
    node.click();
    setAttributes(node, { "aria-disabled": undefined });
    controller.abort();
    node.click();
    expect(action).toHaveBeenCalledTimes(1);
  });
});

describe("link", () => {
  it("links what passes the gate, without a way back", () => {
    const node = link(document, "https://example.org/a", "A") as HTMLAnchorElement;
    expect(node.tagName).toBe("A");
    expect(node.href).toBe("https://example.org/a");
    expect(node.rel).toBe("noopener noreferrer");
    expect(node.textContent).toBe("A");
  });
  it.each(["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x"])("shows %j as text", (url) => {
    const node = link(document, url, "A");
    expect(node.tagName).toBe("SPAN");
    expect(node.textContent).toBe(`A (${url})`);
    expect(node.querySelector("a")).toBeNull();
  });
});

describe("setText and replaceChildren", () => {
  it("write nothing where nothing changed", async () => {
    const child = element(document, "b");
    const node = element(document, "p", {}, "x");
    const parent = element(document, "div", {}, child);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    for (const target of [node, parent]) observer.observe(target, { childList: true, characterData: true, subtree: true, attributes: true });
    setText(node, "x");
    replaceChildren(parent, child, undefined);
    setAttributes(parent, { id: undefined });
    expect(observer.takeRecords()).toHaveLength(0);
    setText(node, "y");
    replaceChildren(parent, "text");
    expect(observer.takeRecords().length).toBeGreaterThan(0);
    expect(parent.textContent).toBe("text");
    observer.disconnect();
  });
});

describe("onEscape", () => {
  it("takes the key, unless there was nothing to put away", () => {
    const node = document.body.appendChild(element(document, "div"));
    const outer = vi.fn();
    const controller = new AbortController();
    document.body.addEventListener("keydown", outer, { signal: controller.signal });
    let open = true;
    onEscape(node, controller.signal, () => open);
    const press = (key: string) => !node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    expect([press("Escape"), outer.mock.calls.length]).toEqual([true, 0]);
    expect([press("a"), outer.mock.calls.length]).toEqual([false, 1]);
    open = false;
    expect([press("Escape"), outer.mock.calls.length]).toEqual([false, 2]);
    controller.abort();
    node.remove();
  });
});
