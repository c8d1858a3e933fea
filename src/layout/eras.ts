import type { ModelEra } from "../model/model.js";
import type { Measure } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import type { LayoutEra } from "./layout.js";
import { AXIS, ERA_HEIGHT, LEAST_LABEL } from "./metrics.js";
import { boxOf, type Place } from "./place.js";

const PADDING = 8;

/** Quiet bands over the whole breadth, each with its name once, within what is seen of it; the name gives way to the one before. */
export function layoutEras(eras: readonly ModelEra[], place: Place, measure: Measure): LayoutEra[] {
  const { view, scale, along, plot, vertical } = place;
  let free = 0;
  return eras
    .filter((era) => era.start < view.end && era.end > view.start)
    .sort((a, b) => a.start - b.start)
    .map((era) => {
      const start = Math.max(-1, (era.start - view.start) / scale);
      const end = Math.min(along + 1, (era.end - view.start) / scale);
      const box = vertical
        ? boxOf(place, start, plot.x, end - start, plot.width)
        : boxOf(place, start, plot.y - ERA_HEIGHT, end - start, plot.height + ERA_HEIGHT);
      const at = Math.max(start, free, 0) + PADDING;
      const room = Math.min(end, along) - at - PADDING;
      let label: LayoutEra["label"];
      if (!vertical && room >= LEAST_LABEL) {
        const set = wrap(era.title, room, 1, AXIS, measure);
        label = { lines: set.lines, cut: set.cut, box: boxOf(place, at, plot.y - ERA_HEIGHT + 4, set.width, 16) };
        free = at + set.width;
      }
      return { id: era.id, title: era.title, areas: [[box.x, box.y, box.x + box.width, box.y, box.x + box.width, box.y + box.height, box.x, box.y + box.height]], label };
    });
}
