import { TimeloomError } from "../errors.js";
import type { Layout } from "../layout/layout.js";
import { figureEn } from "../messages/en.js";
import { describeEmpty } from "../scene/describe.js";
import type { Designs, StaticFigure } from "../scene/figure.js";
import { figureQuery, layoutFigure, viewOf } from "../scene/layout-figure.js";
import type { Scene } from "../scene/marks.js";
import type { TimelineSpec } from "../scene/spec.js";
import { readFigure } from "../scene/read-figure.js";
import { toScene } from "../scene/to-scene.js";
import type { SourceInfo } from "../source/source.js";
import { estimateWidth } from "../text/estimate.js";

/** A figure drawn once, at one size, with nobody to wait for. */
export interface StaticPicture {
  readonly figure: StaticFigure;
  readonly info: SourceInfo;
  /** False where a part of the data did not answer. */
  readonly complete: boolean;
  readonly layout: Layout;
  readonly scene: Scene;
}

/** @throws TimeloomError for a bad spec, and for a source that answers later */
export function staticPicture(spec: TimelineSpec, designs: Designs): StaticPicture {
  const figure = readFigure(spec, figureEn, designs);
  const room = { width: spec.width ?? 960, height: spec.height, maxHeight: spec.maxHeight ?? 720, measure: spec.measure ?? estimateWidth };
  const info = atOnce(figure.source.info());
  const view = viewOf(figure, info, room);
  const slice = atOnce(figure.source.view(figureQuery(figure, view, room)));
  const layout = layoutFigure(figure, slice, view, room);
  const scene = toScene(layout, {
    selected: spec.selected,
    empty: describeEmpty(layout, figure),
    importance: ({ index }) => slice.columns.importance[index] ?? 0,
    lang: ({ id }) => atOnce(figure.source.event(id))?.lang,
  });
  return { figure, info, complete: slice.complete && info.complete !== false, layout, scene };
}

/** An answer that is there; a static figure has no time to wait. */
export function atOnce<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new TimeloomError("invalid-data", "invalid data: the source answers later; await its events and use memorySource");
  return answer;
}
