import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { cleanText, escapeText, markup, Markup, safeId } from "./escape.js";

describe("escapeText", () => {
  it("drops what XML cannot hold and keeps the rest", () => {
    expect(cleanText("a\0\x08\tb\n\x0B\x0C\r\x1Fc\uFFFE\uFFFFd")).toBe("a\tb\ncd");
    expect(cleanText("\uD800x\uDC00y\u{1F600}")).toBe("xy\u{1F600}");
    expect(escapeText(`<b a="1" b='2'>&`)).toBe("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
  });
  it("survives a strict XML parser, as text and as an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const document = new DOMParser().parseFromString(`<a b="${escapeText(text)}">${escapeText(text)}</a>`, "application/xml");
        expect(document.documentElement.tagName).toBe("a");
        expect(document.documentElement.textContent).toBe(cleanText(text));
        expect(document.documentElement.children.length).toBe(0);
        expect(document.documentElement.attributes.length).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

it("escapes every part of a template but markup", () => {
  expect(markup`<p class="${'"x'}">${"<b>"}${markup`<i>${"&"}</i>`}${[markup`<u></u>`, "'"]}${undefined}${false}${0}</p>`.text).toBe('<p class="&quot;x">&lt;b&gt;<i>&amp;</i><u></u>&#39;0</p>');
  const forged = { text: "<script>" } as unknown as Markup;
  expect(markup`${forged}`.text).toBe("[object Object]");
});

it("makes ids that need no quotes", () => expect(safeId('a b)"<\u00E9')).toBe("a_b_"));
