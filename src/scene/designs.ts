import type { CustomDesign, Design, ResolvedDesign } from "../layout/design.js";
import type { Layout } from "../layout/layout.js";
import type { LayoutPorts } from "../layout/plot-frame.js";
import type { View } from "../layout/view.js";
import type { ScalePorts } from "../scale/scale.js";
import type { Slice } from "../source/source.js";
import type { Held, StaticFigure } from "./figure.js";
import type { Scene } from "./marks.js";
import type { Morph } from "./morph.js";
import type { SetOnScale } from "./set-plain.js";

/**
 * The designs that a timeline knows. There are two sets: all 20 with those of one's own, and for small bundles just linear
 * chronological time.
 */
export interface Designs {
  /** @throws TimeloomError for a design that is not known */
  resolve(input: Design | CustomDesign | undefined): ResolvedDesign;
  /** Puts a figure's events, view and "now" on the scale of its design. */
  set(design: ResolvedDesign, held: Held, asked: StaticFigure["view"], now: number | undefined, ports: ScalePorts, previous: StaticFigure | undefined): SetOnScale;
  layout(slice: Slice, design: ResolvedDesign, view: View, ports: LayoutPorts): Layout;
  /** Moves from one scene to another; at once where there is none. */
  morph?(a: Scene, b: Scene): Morph;
}
