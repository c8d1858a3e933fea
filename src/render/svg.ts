import { select } from "d3-selection";
import type { Mark, Scene } from "../scene/marks.js";
import { safeId } from "./escape.js";
import { tspan } from "./string.js";
import { sceneNodes, svgNode, type SvgNode } from "./svg-node.js";

const SVG = "http://www.w3.org/2000/svg";

/** Draws scenes into one SVG element; what can be read and operated lies over it, so it is hidden from screen readers. */
export interface SvgRenderer {
  readonly element: SVGSVGElement;
  draw(scene: Scene): void;
  destroy(): void;
}

type Attributes = Readonly<Record<string, string>>;

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
  const drawn = new WeakMap<Element, Drawn>();

  function write(target: Element, attributes: Attributes): void {
    const before = written.get(target);
    for (const name in attributes) if (before?.[name] !== attributes[name]) target.setAttribute(name, attributes[name]!);
    if (before) for (const name in before) if (!(name in attributes)) target.removeAttribute(name);
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

  function join(group: SVGGElement, marks: readonly Mark[], direction: Scene["direction"]): void {
    const next = marks.map((mark) => ({ mark, direction }));
    select(group)
      .selectChildren<Element, Drawn>()
      .data(next, keyOf)
      .join((enter) => enter.append(({ mark }) => make(svgNode(mark).tag)))
      .each(function ({ mark }) {
        const before = drawn.get(this);
        if (before?.mark === mark && before.direction === direction) return;
        const node = svgNode(mark, direction);
        write(this, node.attributes);
        if (node.lines) writeLines(this, node, before?.node);
        drawn.set(this, { mark, direction, node });
      });
  }

  return {
    element,
    draw(scene) {
      const nodes = sceneNodes(scene, safeId(id));
      write(element, { ...nodes.root, "aria-hidden": "true", focusable: "false" });
      write(clipPath, { id: nodes.clipId });
      write(clip, nodes.clip);
      write(plot, nodes.plot);
      write(frame, nodes.frame);
      join(plot, scene.marks, scene.direction);
      join(frame, scene.frame, scene.direction);
    },
    destroy() {
      element.remove();
      element.replaceChildren();
    },
  };
}

interface Drawn {
  readonly mark: Mark;
  readonly direction: Scene["direction"];
  readonly node?: SvgNode;
}

/** A mark that becomes another kind is another element. */
function keyOf({ mark }: Drawn): string {
  return `${mark.kind} ${mark.key}`;
}

function same(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.length === b?.length && a.every((line, index) => line === b[index]);
}
