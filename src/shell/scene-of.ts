import { describeEmpty } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import type { Scene } from "../scene/marks.js";
import { toScene } from "../scene/to-scene.js";
import type { Slice } from "../source/source.js";

/** The picture of a frame. */
export function sceneOf({ figure, layout, selected, events }: Frame, { columns }: Slice): Scene {
  const languages = new Map(events.map(({ id, lang }) => [id, lang]));
  return toScene(layout, {
    selected,
    empty: describeEmpty(layout, figure),
    importance: ({ index }) => columns.importance[index] ?? 0,
    lang: ({ id }) => languages.get(id),
  });
}
