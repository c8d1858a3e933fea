import { TimeloomError } from "../errors.js";
import type { ResolvedDesign } from "../layout/design.js";
import { layoutRows } from "../layout/layout-rows.js";
import { readOptions, TEXT } from "../model/read-options.js";
import type { Designs } from "./figure.js";
import { setPlain } from "./set-plain.js";

const DESIGN = {
  representation: ["linear"],
  scale: ["chronological"],
  layout: ["unified", "faceted"],
  orientation: ["auto", "horizontal", "vertical"],
  facet: TEXT,
} as const;

const elsewhere = (): never => {
  throw new TimeloomError("invalid-option", 'this design needs import { createTimeline } from "timeloom"; "timeloom/linear" has linear chronological time alone');
};

/** Linear chronological time, unified and faceted: what the small bundle knows. */
export const linearDesigns: Designs = {
  resolve(input = { representation: "linear", scale: "chronological", layout: "unified" }) {
    const { facet } = input as { readonly facet?: string };
    const { orientation, layout } = readOptions(DESIGN, input, "design", "design.");
    const resolved: ResolvedDesign = { representation: { name: "linear", rows: true, plan: elsewhere }, scale: "chronological", layout, orientation, facet: layout === "faceted" ? (facet ?? "category") : undefined, segment: undefined, week: "iso", anchor: "first", towards: "end", reference: undefined, turns: undefined, curve: undefined };
    return facet !== undefined && layout === "unified" ? elsewhere() : resolved;
  },
  set: setPlain,
  layout: layoutRows,
};
