import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { safeUrl } from "./url.js";

const HOSTILE: readonly unknown[] = [
  "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "\u0000javascript:alert(1)",
  "\u0001javascript:alert(1)", "\u001Fjavascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "java\r\nscript:alert(1)", "j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)",
  "javascript\t:alert(1)", "javascript:\nalert(1)", "javascript://example.org/%0aalert(1)", "javascript:https://example.org", "\u00A0javascript:alert(1)", "\uFEFFjavascript:alert(1)",
  "\u2028javascript:alert(1)", "\u202Ejavascript:alert(1)", "javascript\u200B:alert(1)", "ｊavascript:alert(1)", "ϳavascript:alert(1)", "javaſcript:alert(1)", "javascript&colon;alert(1)",
  "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "javascript%3Aalert(1)", "%6Aavascript:alert(1)", "jav&#x09;ascript:alert(1)", "javascript：alert(1)",
  "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "DATA:image/svg+xml,<svg onload=alert(1)>", " data:,", "d\tata:text/html,x",
  "vbscript:msgbox(1)", "VBScript:msgbox(1)", "livescript:x", "mocha:x", "blob:https://example.org/0b7c", "filesystem:https://example.org/temporary/x", "file:///etc/passwd", "file://host/share", "FILE:///c:/",
  "about:blank", "about:srcdoc", "view-source:https://example.org", "chrome://settings", "ws://example.org", "wss://example.org", "ftp://example.org", "intent://x#Intent;scheme=javascript;end", "tel:+1", "sms:+1", "feed:javascript:alert(1)", "jar:https://example.org!/x", "ms-word:ofe|u|x", "steam://run",
  "//example.org", "//example.org/path", "\\\\example.org", "/\\example.org", "/path", "path", "../x", "./x", "?q", "#x", "", " ", ":", "::", "://", "http:", "https:", "http://", "https://", "https:// ", "https://?", "https://#",
  "https://user@example.org", "https://user:pass@example.org", "https://:pass@example.org", "https://bank.example@evil.example/", "https://bank.example%2F@evil.example/", "http:user@host", "https:\\\\bank.example@evil.example",
  "https://exa mple.org", "https://exa<mple.org", "https://[::1", "https://256.256.256.256", "https://example.org:99999", "https://%00.example", "https://a\u200Eb\u202E.example:port", "https://xn--a.example",
  "http//example.org", "https;//example.org", `https://example.org/${"a".repeat(9000)}`,
  null, undefined, 0, 1, Number.NaN, true, false, {}, [], () => "https://example.org", Symbol("https://example.org"), Object.create(null), { toString: () => "javascript:alert(1)" }, { toString: () => ({}) }, { toString() { throw new Error("no"); } }, { href: "https://example.org" },
];

describe("safeUrl", () => {
  it.each(HOSTILE.map((value) => [value]))("refuses %j", (value) => expect(safeUrl(value)).toBeUndefined());

  it.each([
    ["https://example.org", "https://example.org/"],
    ["HTTPS://Example.ORG/Path?q=1#f", "https://example.org/Path?q=1#f"],
    ["  http://example.org/a b  ", "http://example.org/a%20b"],
    ["https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"],
    ["https://example.org/a\nb", "https://example.org/ab"],
    ["https:\\\\example.org\\x", "https://example.org/x"],
    ["https:example.org", "https://example.org/"],
    ["https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"],
    ["https://example.org/@user", "https://example.org/@user"],
    ["https://example.org/?next=javascript:alert(1)", "https://example.org/?next=javascript:alert(1)"],
    ["mailto:editor@example.org?subject=x", "mailto:editor@example.org?subject=x"],
    ["https://127.0.0.1:8080/", "https://127.0.0.1:8080/"],
  ])("lets %j through", (value, href) => expect(safeUrl(value)).toBe(href));

  it("takes other schemes only when asked", () => {
    expect(safeUrl("tel:+32", ["tel:"])).toBe("tel:+32");
    expect(safeUrl("https://example.org", ["tel:"])).toBeUndefined();
  });
  it("reads an object once", () => {
    let calls = 0;
    const changing = { toString: () => (calls++ ? "javascript:alert(1)" : "https://example.org/") };
    expect(safeUrl(changing)).toBe("https://example.org/");
    expect(calls).toBe(1);
    expect(safeUrl(new URL("https://example.org/x"))).toBe("https://example.org/x");
    expect(safeUrl(["https://example.org/"])).toBe("https://example.org/");
  });
  it("answers with nothing but an allowed, stable address, whatever is asked", () => {
    const piece = fc.constantFrom("javascript:", "https:", "http:", "data:", "//", "/", "\\", "@", "\t", "\n", "\u0000", ":", "#", "?", "%", "example.org", "\u202E", "ｊ", "\"", "<", " ");
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 }).map((parts) => parts.join("")), fc.webUrl()), (text) => {
        const href = safeUrl(text);
        if (href === undefined) return;
        expect(href).toMatch(/^(https?:\/\/[^/@<>\s]+(\/|$)|mailto:)/);
        expect(safeUrl(href)).toBe(href);
      }),
      { numRuns: 5000 },
    );
  });
});
