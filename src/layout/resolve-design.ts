import { invalid, nearest, show, TimeloomError } from "../errors.js";
import { isObject } from "../model/field-reader.js";
import { type Domain, readOptions, TEXT, TIME } from "../model/read-options.js";
import { calendar } from "../representation/calendar.js";
import { curve } from "../representation/curve.js";
import { grid } from "../representation/grid.js";
import { linear } from "../representation/linear.js";
import { radial } from "../representation/radial.js";
import type { Representation } from "../representation/representation.js";
import { spiral } from "../representation/spiral.js";
import { SEGMENT_UNITS } from "../scale/segments.js";
import type { CustomDesign, Design, ResolvedDesign } from "./design.js";

/** A table of contents, in the order of the paper. */
const REPRESENTATIONS = { linear, radial, spiral, calendar, grid, curve } as const;

/** What goes together: for each representation, the layouts of each scale. */
const VIABLE: Readonly<Record<keyof typeof REPRESENTATIONS, Partial<Record<Design["scale"], readonly Design["layout"][]>>>> = {
  linear: {
    chronological: ["unified", "faceted", "segmented"],
    relative: ["faceted"],
    log: ["unified", "faceted"],
    collapsed: ["unified"],
    sequential: ["unified", "faceted"],
  },
  radial: { chronological: ["unified", "faceted", "segmented"], relative: ["faceted"], sequential: ["unified", "faceted"] },
  spiral: { sequential: ["unified", "faceted"] },
  calendar: { chronological: ["segmented"] },
  grid: { chronological: ["segmented"] },
  curve: { sequential: ["unified"] },
};

/** The options of a design; made when it is asked for, so that a bundle that asks for none has none of it. */
const options = () =>
  ({
    representation: [(value: unknown) => typeof value === "string" || isRepresentation(value), `one of ${Object.keys(REPRESENTATIONS).join(", ")}`],
    scale: TEXT,
    layout: TEXT,
    orientation: ["auto", "horizontal", "vertical"],
    facet: TEXT,
    segment: [(value: unknown) => SEGMENT_UNITS.includes(value as never), `one of ${SEGMENT_UNITS.join(", ")}`],
    week: ["iso", "locale"],
    anchor: [(value: unknown) => ["first", "last", "most-important"].includes(value as string) || isObject(value), "first, last, most-important, or an object of event ids by facet"],
    towards: ["end", "start"],
    reference: TIME,
    turns: [(value: unknown) => typeof value === "number" && value > 0 && value <= 100, "a number from above 0 to 100"],
    curve: [(value: unknown) => typeof value === "string" || Array.isArray(value), "a name, the data of an SVG path, or points"],
  }) as const satisfies Readonly<Record<string, Domain>>;

/** Options that only some designs take, and what they need. */
const NEEDS: readonly (readonly [option: keyof Design | "facet" | "segment" | "week" | "anchor" | "towards" | "reference", axis: "scale" | "layout", value: string])[] = [
  ["facet", "layout", "faceted"],
  ["segment", "layout", "segmented"],
  ["week", "layout", "segmented"],
  ["anchor", "scale", "relative"],
  ["towards", "scale", "log"],
  ["reference", "scale", "log"],
];

function isRepresentation(value: unknown): value is Representation {
  return typeof value === "object" && value !== null && typeof (value as Representation).plan === "function";
}

/** The 20 designs by their three names, in the order of the paper. */
export function viableDesigns(): readonly Pick<Design, "representation" | "scale" | "layout">[] {
  return Object.entries(VIABLE).flatMap(([representation, scales]) =>
    Object.entries(scales).flatMap(([scale, layouts]) => layouts.map((layout) => ({ representation, scale, layout }) as Design)),
  );
}

/**
 * Checks a design that may have come as JSON, and completes it: linear where nothing is said of the representation,
 * else with the first scale and layout that go with what is said.
 * @throws TimeloomError `unknown-option`, naming the nearest, or `invalid-option`, naming the nearest viable design and why
 */
export function resolveDesign(input: Design | CustomDesign | object = {}): ResolvedDesign {
  const choices = readOptions(options(), input, "design", "design.");
  const given = input as Readonly<Record<string, unknown>>;
  const custom = isRepresentation(given.representation) ? given.representation : undefined;
  const { representation, scale, layout } = custom ? { representation: "", ...own(given) } : complete(given);
  for (const [option, axis, value] of NEEDS) {
    const is = axis === "scale" ? scale : layout;
    if (given[option] !== undefined && is !== value) invalid("invalid-option", `design.${option}`, given[option], `needs ${axis} ${show(value)}, and this design's is ${show(is)}`);
  }
  for (const [option, value] of [["turns", "spiral"], ["curve", "curve"], ["orientation", "linear"]] as const)
    if (!custom && given[option] !== undefined && representation !== value) invalid("invalid-option", `design.${option}`, given[option], `needs representation ${show(value)}, and this design's is ${show(representation)}`);
  const made: Representation = custom ?? REPRESENTATIONS[representation as keyof typeof REPRESENTATIONS];
  made.check?.({ curve: given.curve, turns: given.turns as number | undefined });
  return {
    representation: made,
    scale,
    layout,
    orientation: choices.orientation,
    facet: layout === "faceted" ? ((given.facet as string | undefined) ?? "category") : undefined,
    segment: given.segment as ResolvedDesign["segment"],
    week: choices.week,
    anchor: (given.anchor as ResolvedDesign["anchor"] | undefined) ?? "first",
    towards: choices.towards,
    reference: given.reference as ResolvedDesign["reference"],
    turns: given.turns as number | undefined,
    curve: given.curve,
  };
}

/** The scale and layout of a design of one's own. */
function own({ scale = "chronological", layout = "unified" }: Readonly<Record<string, unknown>>): Pick<ResolvedDesign, "scale" | "layout"> {
  for (const [name, value, known] of [["scale", scale, Object.keys(VIABLE.linear)], ["layout", layout, VIABLE.linear.chronological!]] as const)
    if (!known.includes(value as never)) invalid("invalid-option", `design.${name}`, value, `is not one of ${known.join(", ")}`);
  if (layout === "segmented" && scale !== "chronological") invalid("invalid-option", "design.scale", scale, 'does not go with layout "segmented", which cuts time by the calendar and needs scale "chronological"');
  return { scale, layout } as never;
}

type Names = Pick<Design, "representation" | "scale" | "layout">;

/** The names of a design, checked and completed. */
function complete({ representation, scale, layout }: Readonly<Record<string, unknown>>): Names {
  const all = viableDesigns();
  const wanted = { representation: representation ?? "linear", scale, layout };
  const misses = (design: Names): number => AXES.reduce((sum, axis, index) => sum + (wanted[axis] === undefined || wanted[axis] === design[axis] ? 0 : COST[index]!), 0);
  const best = [...all].sort((a, b) => misses(a) - misses(b))[0]!;
  if (misses(best) === 0) return best;
  for (const axis of AXES) {
    const known = [...new Set(all.map((design) => design[axis]))];
    const value = wanted[axis];
    if (value === undefined || known.includes(value as never)) continue;
    const hint = typeof value === "string" && nearest(value, known);
    invalid("invalid-option", `design.${axis}`, value, `is not one of ${known.join(", ")}${hint ? `; did you mean ${hint}?` : ""}`);
  }
  const [r, s, l] = AXES.map((axis) => wanted[axis] as string | undefined);
  const goes = Object.entries(VIABLE[r as keyof typeof VIABLE]).map(([name, layouts]) => `${name} (${layouts.join(", ")})`);
  throw new TimeloomError(
    "invalid-option",
    `invalid design: ${[r, s, l].filter(Boolean).join(", ")} is not one of the 20 viable combinations: ${r} goes with ${goes.join("; ")}. The nearest: ${best.representation}, ${best.scale}, ${best.layout}`,
  );
}

const AXES = ["representation", "scale", "layout"] as const;
/** The nearest keeps the representation rather than the layout, and the layout rather than the scale. */
const COST = [4, 2, 3] as const;
