import type { Mark } from "../scene/marks.js";
import { svgNode } from "./svg-node.js";
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
}

/** The looks of marks, read from the styles where `place` is and kept until these change. */
export interface Looks {
  of(mark: Mark): Look;
  /** Forgets what was read where a colour of the theme has another value than then; says whether it was so. */
  stale(): boolean;
  forget(): void;
}

const SVG = "http://www.w3.org/2000/svg";

/** What a drawing without styles looks like. */
const plain = ({ fill, stroke }: Pick<Mark, "fill" | "stroke">): Look => ({ fill: fill && lightOf(fill), stroke: stroke && lightOf(stroke), fillOpacity: 1, strokeOpacity: 1, opaque: true, crisp: false, hidden: false });

export function createLooks(document: Document, place: Element): Looks {
  const page = document.defaultView;
  const looks = new Map<string, Look>();
  let theme: string | undefined;
  let last: Pick<Mark, "role" | "fill" | "stroke"> | undefined;
  let lastLook = plain({});

  /** Reads what SVG would show, from an element of the same classes and attributes that is there for the moment. */
  function read({ role, fill: inside, stroke: rim }: Mark): Look {
    const probe = place.appendChild(document.createElementNS(SVG, "svg"));
    const path = probe.appendChild(document.createElementNS(SVG, "path"));
    const { attributes } = svgNode({ kind: "poly", key: "", role, fill: inside, stroke: rim, points: [] });
    for (const name of ["class", "fill", "stroke"]) if (attributes[name] !== undefined) path.setAttribute(name, attributes[name]);
    const style = page?.getComputedStyle(path);
    const light = plain({ fill: inside, stroke: rim });
    const colour = (own: string | undefined, other: string | undefined): string | undefined => (own === "none" ? undefined : own && !own.startsWith("url") ? own : other);
    const share = (own: string | undefined): number => (own ? Number(own) : 1);
    const look: Look = {
      fill: colour(style?.fill, light.fill),
      stroke: colour(style?.stroke, light.stroke),
      fillOpacity: share(style?.fillOpacity),
      strokeOpacity: share(style?.strokeOpacity),
      opaque: [style?.fill, style?.stroke].every((own) => !own || /^(none|#|rgb\()/.test(own)),
      crisp: style?.shapeRendering?.toLowerCase() === "crispedges",
      hidden: style?.display === "none",
    };
    probe.remove();
    return look;
  }

  return {
    of(mark) {
      if (last && mark.role === last.role && mark.fill === last.fill && mark.stroke === last.stroke) return lastLook;
      const key = `${mark.role} ${mark.fill} ${mark.stroke}`;
      let look = looks.get(key);
      if (!look) looks.set(key, (look = read(mark)));
      last = mark;
      return (lastLook = look);
    },
    stale() {
      const style = page?.getComputedStyle(place);
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
