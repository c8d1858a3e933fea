import type { Mark, Scene } from "../scene/marks.js";
import { escapeText, safeId } from "./escape.js";
import { pixels, sceneNodes, svgNode } from "./svg-node.js";

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
  const named =
    title === undefined
      ? { "aria-hidden": "true", focusable: "false" }
      : { role: "img", "aria-labelledby": `${id}-name`, ...(description === undefined ? {} : { "aria-describedby": `${id}-desc` }) };
  return tag(
    "svg",
    { ...(standalone ? { xmlns: "http://www.w3.org/2000/svg" } : {}), ...root, ...named, ...(lang === undefined ? {} : { lang }) },
    (title === undefined ? "" : tag("title", { id: `${id}-name` }, escapeText(title))) +
      (title === undefined || description === undefined ? "" : tag("desc", { id: `${id}-desc` }, escapeText(description))) +
      (standalone ? tag("rect", { width: root.width, height: root.height, fill: "#fff" }) : "") +
      tag("clipPath", { id: clipId }, tag("rect", clip)) +
      tag("g", plot, marksToString(scene.marks, scene.direction)) +
      tag("g", frame, marksToString(scene.frame, scene.direction)),
  );
}

function marksToString(marks: readonly Mark[], direction: "ltr" | "rtl"): string {
  return marks.map((mark) => markToString(mark, direction)).join("");
}

/** One mark as an element. */
export function markToString(mark: Mark, direction: "ltr" | "rtl"): string {
  const { tag: name, attributes, lines, step = "" } = svgNode(mark, direction);
  const [only, ...more] = lines ?? [];
  const content = more.length ? lines!.map((line, index) => tag("tspan", tspan(attributes, index, step), escapeText(line))).join("") : escapeText(only ?? "");
  return tag(name, attributes, content);
}

/** The attributes of a text's line. */
export function tspan(attributes: Readonly<Record<string, string>>, index: number, step: string): Readonly<Record<string, string>> {
  return { x: attributes.x ?? pixels(0), ...(index ? { dy: step } : {}) };
}

function tag(name: string, attributes: Readonly<Record<string, string>>, content = ""): string {
  let text = `<${name}`;
  for (const key in attributes) text += ` ${key}="${escapeText(attributes[key]!)}"`;
  return content ? `${text}>${content}</${name}>` : `${text}/>`;
}
