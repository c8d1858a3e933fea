import type { Mark, Scene } from "../scene/marks.js";
import { escapeText, safeId } from "./escape.js";
import { type Attributes, sceneNodes, svgNode, tspan } from "./svg-node.js";

export interface StringOptions {
  /** The picture's name and a longer description; without a name it is decoration and hidden from readers. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Prefix of its ids; must be unique in the page. */
  readonly id: string;
  /** A document of its own: with its namespace and a background. */
  readonly standalone?: boolean | undefined;
  readonly lang?: string | undefined;
}

/** A scene as SVG text, in HTML or, `standalone`, as a file. Strict XML, and the same bytes each time. */
export function sceneToString(scene: Scene, options: StringOptions): string {
  const { title, description, standalone, lang } = options;
  const id = safeId(options.id);
  const { root, clip, clipId, plot, frame } = sceneNodes(scene, id);
  const named = title !== undefined;
  // readers that look into a picture hear its name, not each word in it
  const unsaid = { "aria-hidden": named ? "true" : undefined };
  const said = named && description !== undefined;
  return tag(
    "svg",
    {
      xmlns: standalone ? "http://www.w3.org/2000/svg" : undefined,
      ...root,
      ...(named ? { role: "img", "aria-labelledby": `${id}-name`, "aria-describedby": said ? `${id}-desc` : undefined } : { "aria-hidden": "true", focusable: "false" }),
      lang,
    },
    (named ? tag("title", { id: `${id}-name` }, escapeText(title)) : "") +
      (said ? tag("desc", { id: `${id}-desc` }, escapeText(description)) : "") +
      (standalone ? tag("rect", { width: root.width, height: root.height, fill: "#fff" }) : "") +
      tag("clipPath", { id: clipId }, tag("rect", clip)) +
      tag("g", { ...plot, ...unsaid }, marksToString(scene.marks, scene.direction)) +
      tag("g", { ...frame, ...unsaid }, marksToString(scene.frame, scene.direction)),
  );
}

function marksToString(marks: readonly Mark[], direction: "ltr" | "rtl"): string {
  let text = "";
  for (const mark of marks) text += markToString(mark, direction);
  return text;
}

/** One mark as an element. */
export function markToString(mark: Mark, direction: "ltr" | "rtl"): string {
  const { tag: name, attributes, lines, step = "" } = svgNode(mark, direction);
  if (!lines) return tag(name, attributes);
  return tag(name, attributes, lines.length > 1 ? lines.map((line, index) => tag("tspan", tspan(attributes, index, step), escapeText(line))).join("") : escapeText(lines[0] ?? ""));
}

function tag(name: string, attributes: Attributes, content = ""): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${escapeText(value)}"`;
  }
  return content ? `${text}>${content}</${name}>` : `${text}/>`;
}
