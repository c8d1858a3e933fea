/** Longer addresses are refused: nobody can check them, and some browsers cut them. */
const LONGEST = 8192;

/**
 * The one gate for every address that reaches an `href` or `src`: the address as `URL` writes it when its scheme
 * is allowed, else `undefined`, when the caller shows text instead.
 *
 * Only absolute addresses pass. A relative one means something else on each page that embeds the figure, and
 * `//host` would pass for a path. Addresses with a user name or password are refused, since
 * `https://bank.example@evil.example` reads as the first and leads to the second. The value is made a string once, so
 * an object cannot answer the check and the use differently. What browsers do with tabs, line ends, letter
 * case, full-width letters and backslashes is done here by the same parser (WHATWG URL) before the scheme is read.
 * @example
 * ```ts
 * safeUrl("https://example.org/a b"); // "https://example.org/a%20b"
 * safeUrl("java\nscript:alert(1)");   // undefined
 * ```
 */
export function safeUrl(value: unknown, allowed: readonly string[] = ["http:", "https:", "mailto:"]): string | undefined {
  try {
    const text = String(value).trim();
    if (text.length > LONGEST) return undefined;
    const url = new URL(text);
    return allowed.includes(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
