import type { Mark, Scene } from "../scene/marks.js";
import { cleanText, safeId } from "./escape.js";
import { type Attributes, sceneNodes, svgNode, type SvgNode , tspan } from "./svg-node.js";

const SVG = "http://www.w3.org/2000/svg";

/** Draws scenes into one SVG element; what can be read and operated lies over it, so it is hidden from screen readers. */
export interface SvgRenderer {
  readonly element: SVGSVGElement;
  draw(scene: Scene): void;
  /** What is drawn, as an SVG document with a name. */
  toText(title: string, lang: string): string;
  destroy(): void;
}

/**
 * A renderer that keeps one element for each mark's key and writes only what changed. Nothing is put into the
 * page: the caller places `element`.
 * @param id prefix of the ids that it needs, unique in the page
 */
export function createSvgRenderer(document: Document, id: string): SvgRenderer {
  const make = <Tag extends keyof SVGElementTagNameMap>(tag: Tag) => document.createElementNS(SVG, tag) as SVGElementTagNameMap[Tag];
  const [element, clipPath, clip, plot, frame] = [make("svg"), make("clipPath"), make("rect"), make("g"), make("g")] as const;
  clipPath.append(clip);
  element.append(clipPath, plot, frame);
  const written = new WeakMap<Element, Attributes>();
  const drawn = { plot: new Map<string, Drawn>(), frame: new Map<string, Drawn>() };
  let last: Scene | undefined;

  function write(target: Element, attributes: Attributes): void {
    const before = written.get(target);
    // what an element has is always the same attributes, some of them undefined
    for (const name in attributes) {
      const value = attributes[name];
      if (before?.[name] === value) continue;
      if (value === undefined) target.removeAttribute(name);
      else target.setAttribute(name, value);
    }
    written.set(target, attributes);
  }

  function writeLines(target: Element, { attributes, lines = [], step = "" }: SvgNode, before: SvgNode | undefined): void {
    const many = lines.length > 1;
    if (!same(lines, before?.lines)) {
      target.textContent = many ? "" : (lines[0] ?? "");
      if (many) for (const line of lines) target.appendChild(make("tspan")).textContent = line;
    }
    if (many) for (let index = 0; index < lines.length; index++) write(target.children[index]!, tspan(attributes, index, step));
  }

  function drawMark(mark: Mark, direction: Scene["direction"], before: Drawn | undefined): Drawn {
    if (before?.mark === mark && before.direction === direction) return before;
    const node = svgNode(mark, direction);
    const target = before?.target ?? make(node.tag);
    write(target, node.attributes);
    if (node.lines) writeLines(target, node, before?.node);
    return { target, mark, direction, node };
  }

  /** Gives each mark the element of its key, takes those of keys that are gone, and puts them in order, moving none that is in its place. */
  function join(group: SVGGElement, marks: readonly Mark[], direction: Scene["direction"], before: ReadonlyMap<string, Drawn>): Map<string, Drawn> {
    const after = new Map<string, Drawn>();
    for (const mark of marks) {
      // a mark that becomes another kind is another element; so is one whose key is taken, which no scene of ours has
      let key = `${mark.kind} ${mark.key}`;
      while (after.has(key)) key += " again";
      after.set(key, drawMark(mark, direction, before.get(key)));
    }
    for (const [key, { target }] of before) if (!after.has(key)) target.remove();
    let place = group.firstChild;
    for (const { target } of after.values()) {
      if (target === place) place = place.nextSibling;
      else group.insertBefore(target, place);
    }
    return after;
  }

  return {
    element,
    draw(scene) {
      last = scene;
      const nodes = sceneNodes(scene, safeId(id));
      write(element, { ...nodes.root, "aria-hidden": "true", focusable: "false" });
      write(clipPath, { id: nodes.clipId });
      write(clip, nodes.clip);
      write(plot, nodes.plot);
      write(frame, nodes.frame);
      drawn.plot = join(plot, scene.marks, scene.direction, drawn.plot);
      drawn.frame = join(frame, scene.frame, scene.direction, drawn.frame);
    },
    toText(title, lang) {
      // drawn anew: where it was changed often attributes stand in another order
      const fresh = createSvgRenderer(document, id);
      if (last) fresh.draw(last);
      const copy = fresh.element;
      const [name, back] = [make("title"), make("rect")] as const;
      name.textContent = cleanText(title);
      write(back, { width: copy.getAttribute("width")!, height: copy.getAttribute("height")!, fill: "#fff" });
      copy.prepend(name, back);
      copy.removeAttribute("aria-hidden");
      write(copy, { role: "img", lang });
      return new XMLSerializer().serializeToString(copy);
    },
    destroy() {
      element.remove();
      element.replaceChildren();
    },
  };
}

/** What was last drawn of a mark. */
interface Drawn {
  readonly target: Element;
  readonly mark: Mark;
  readonly direction: Scene["direction"];
  readonly node: SvgNode;
}

function same(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.length === b?.length && a.every((line, index) => line === b[index]);
}
