/**
 * A value as code that is fit to be read and copied. What has a name is written by it; functions as they stand.
 * @param {unknown} value
 * @param {{names?: ReadonlyMap<unknown, string>, json?: boolean}} [options]
 * @param {string} [indent]
 * @returns {string}
 */
export function toCode(value, options = {}, indent = "") {
  const name = options.names?.get(value);
  if (name !== undefined) return name;
  if (typeof value === "function") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((entry) => toCode(entry, options, inner))
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => property(key, toCode(entry, options, inner), options.json));
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const space = open === "{" ? " " : "";
  const line = parts.length ? `${open}${space}${parts.join(", ")}${space}${close}` : open + close;
  if (indent.length + line.length <= 140 && !line.includes("\n") && (indent !== "" || parts.length < 2)) return line;
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}${options.json ? "" : ","}\n${indent}${close}`;
}

/** @param {string} key @param {string} code @param {boolean} [json] */
function property(key, code, json) {
  const plain = !json && /^[A-Za-z_$][\w$]*$/.test(key);
  return plain && code === key ? key : `${plain ? key : JSON.stringify(key)}: ${code}`;
}
