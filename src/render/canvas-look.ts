import type { Mark, Scene } from "../scene/marks.js";
import { FAMILY, svgNode } from "./svg-node.js";
import { LIGHT, lightOf } from "./tokens.js";

/** How the marks of one role and its paints look, as the styles of the page have it. */
export interface Look {
  /** CSS colours; `undefined` paints nothing. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Whether both colours are without transparency of their own. */
  readonly opaque: boolean;
  /** Whether its edges are on whole device pixels. */
  readonly crisp: boolean;
  readonly hidden: boolean;
  /** Of text: as a CSS `font`. */
  readonly font?: string | undefined;
  /** Of text, as CSS has it; `undefined` where there is none of its own. */
  readonly spacing?: string | undefined;
}

/** The looks of marks, read from the styles where `place` is and kept until these change. */
export interface Looks {
  /** The look of a mark of a scene. */
  of(mark: Mark, scene: Pick<Scene, "marks" | "frame">): Look;
  /** Forgets what was read where a colour of the theme has another value than then; says whether it was so. */
  stale(): boolean;
  forget(): void;
}

const SVG = "http://www.w3.org/2000/svg";

/** What of a mark decides its look. */
interface Kind extends Pick<Mark, "role" | "fill" | "stroke"> {
  readonly size?: number | undefined;
  readonly weight?: number | undefined;
}

/** What a drawing without styles looks like. */
const plain = ({ fill, stroke }: Pick<Mark, "fill" | "stroke">): Look => ({ fill: fill && lightOf(fill), stroke: stroke && lightOf(stroke), fillOpacity: 1, strokeOpacity: 1, opaque: true, crisp: false, hidden: false });

export function createLooks(document: Document, place: () => Element): Looks {
  const page = document.defaultView;
  const looks = new Map<string, Look>();
  let theme: string | undefined;
  let last: Kind | undefined;
  let lastLook = plain({});

  /** Reads what SVG would show, from elements of the same classes and attributes that are there for the moment: of all at once, for each look at the styles brings the page in step. */
  function read(marks: ReadonlyMap<string, Mark>): void {
    const probe = place().appendChild(document.createElementNS(SVG, "svg"));
    // fonts come from the root of a drawing
    probe.setAttribute("class", "tl-svg");
    probe.setAttribute("font-family", FAMILY);
    const shapes = [...marks].map(([key, mark]) => {
      const { tag, attributes } = svgNode(mark.kind === "text" ? { ...mark, lines: [] } : { kind: "poly", key: "", role: mark.role, fill: mark.fill, stroke: mark.stroke, points: [] });
      const shape = probe.appendChild(document.createElementNS(SVG, tag));
      for (const name of ["class", "fill", "stroke", "font-size", "font-weight"]) if (attributes[name] !== undefined) shape.setAttribute(name, attributes[name]);
      return [key, mark, shape] as const;
    });
    for (const [key, mark, shape] of shapes) looks.set(key, lookOf(mark, page?.getComputedStyle(shape)));
    probe.remove();
  }

  return {
    of(mark, { marks, frame }) {
      if (last && sameKind(mark, last)) return lastLook;
      const key = keyOf(mark);
      if (!looks.has(key)) {
        const unknown = new Map<string, Mark>([[key, mark]]);
        for (const other of [...marks, ...frame]) {
          const known = keyOf(other);
          if (!looks.has(known)) unknown.set(known, other);
        }
        read(unknown);
      }
      last = mark;
      return (lastLook = looks.get(key)!);
    },
    stale() {
      const style = page?.getComputedStyle(place());
      const now = Object.keys(LIGHT)
        .map((name) => style?.getPropertyValue(`--tl-${name}`))
        .join();
      if (now === theme) return false;
      theme = now;
      this.forget();
      return true;
    },
    forget() {
      looks.clear();
      last = undefined;
    },
  };
}

const keyOf = ({ role, fill, stroke, size, weight }: Kind): string => `${role} ${fill} ${stroke} ${size} ${weight}`;

const sameKind = (a: Kind, b: Kind): boolean => a.role === b.role && a.fill === b.fill && a.stroke === b.stroke && a.size === b.size && a.weight === b.weight;

/** The look of a mark whose element has a style; where nothing has styles, as in a drawing without any. */
function lookOf(mark: Mark, style: CSSStyleDeclaration | undefined): Look {
  const text = mark.kind === "text";
  const light = plain(text ? { fill: mark.fill ?? "ink", stroke: mark.halo ? "surface" : undefined } : mark);
  const colour = (own: string | undefined, other: string | undefined): string | undefined => (own === "none" ? undefined : own && !own.startsWith("url") ? own : other);
  const share = (own: string | undefined): number => (own ? Number(own) : 1);
  return {
    fill: colour(style?.fill, light.fill),
    stroke: colour(style?.stroke, light.stroke),
    fillOpacity: share(style?.fillOpacity),
    strokeOpacity: share(style?.strokeOpacity),
    opaque: [style?.fill, style?.stroke].every((own) => !own || /^(none|#|rgb\()/.test(own)),
    crisp: style?.shapeRendering?.toLowerCase() === "crispedges",
    hidden: style?.display === "none",
    font: text ? `${style?.fontStyle || "normal"} ${style?.fontWeight || mark.weight} ${style?.fontSize || `${mark.size}px`} ${style?.fontFamily || FAMILY}` : undefined,
    spacing: text && style?.letterSpacing !== "normal" ? style?.letterSpacing : undefined,
  };
}
