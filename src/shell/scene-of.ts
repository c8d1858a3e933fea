import { describeEmpty } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import type { Scene } from "../scene/marks.js";
import { toScene } from "../scene/to-scene.js";
import type { Slice } from "../source/source.js";

/** The picture of a frame, made anew only where the frame differs. */
export function createScenes(): (frame: Frame, slice: Slice) => Scene {
  let scene: Scene | undefined;
  let made: Frame | undefined;
  return (frame, slice) => {
    const same = made?.layout === frame.layout && made.selected === frame.selected && made.events === frame.events;
    made = frame;
    return (scene = scene && same ? scene : sceneOf(frame, slice));
  };
}

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

/** Whether a frame shows the same as another one, and just another window of it; not a narrower one, out of which what waits would hang. */
export function onlyMoved(before: Frame | undefined, { figure, selected, layout }: Frame): boolean {
  return before !== undefined && layout.width >= before.layout.width && before.selected === selected && before.figure.spec.data === figure.spec.data && before.figure.held.key === figure.held.key && before.figure.spec.design === figure.spec.design && before.figure.messages === figure.messages;
}
