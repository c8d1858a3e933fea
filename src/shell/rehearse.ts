import { arrangeMany } from "../layout/arrange-many.js";
import type { ArrangeRoom } from "../layout/arrangement.js";
import type { Frame } from "../scene/figure.js";
import type { Scene } from "../scene/marks.js";
import type { Picture } from "./picture.js";
import { sceneOf } from "./scene-of.js";

/** How far the pictures are zoomed in. */
const FACTORS = [1.2, 1.5, 2, 2.5, 3, 4, 6, 8, 12, 16, 24];

/** Room as a common figure has it. */
const ROOM: ArrangeRoom = { orientation: "horizontal", along: 680, across: 400, exact: false, perBand: 30, labels: "fit", measure: (text) => 7 * text.length };

const rehearsed = /* @__PURE__ */ new WeakSet<Document>();

/**
 * Pictures as a reader who zooms in would see them, to be made unseen while the page is idle: code that runs for the first time
 * is several times as slow, and a hand would wait for it. It is the same code for all timelines of a page, so there are some for the first
 * alone, and none where a source would be asked that is not at hand. Where events keep coming they will once be many, and one frame
 * would have to learn how many are arranged.
 */
export function* rehearse(document: Document, picture: Picture, frame: () => Frame | undefined, isStream: () => boolean): Generator<Scene | undefined> {
  if (rehearsed.has(document) || !picture.figure.held.own) return;
  rehearsed.add(document);
  if (isStream()) {
    const slice = picture.plateAt(picture.view)?.slice;
    if (slice) arrangeMany(slice, ROOM, true);
    yield undefined;
  }
  for (const factor of FACTORS) {
    const now = frame();
    if (!now) return;
    const { start, end } = picture.view;
    const [middle, half] = [(start + end) / 2, (end - start) / 2 / factor];
    const plate = picture.plateAt({ start: middle - half, end: middle + half });
    if (!plate) return;
    yield sceneOf({ ...now, layout: plate.layout, view: plate.layout.view }, plate.slice);
  }
}
