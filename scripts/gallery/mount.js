import { createTimeline } from "timeloom";
import { addCopyButtons } from "./copy.js";

/**
 * Puts a live timeline in the place of the static figure, which stays if that fails.
 * @param {Element} place
 * @param {import("timeloom").TimelineSpec} spec
 */
export function mount(place, spec) {
  const figure = place.firstElementChild;
  createTimeline(place, spec);
  figure?.remove();
}

/** @param {import("../../examples/example.js").Example} example */
export function mountExample({ spec, mount: how = "timeline" }) {
  addCopyButtons();
  // An element comes alive by itself.
  const place = document.querySelector("#timeline");
  if (place && how === "timeline") mount(place, spec);
}

/**
 * An example that draws by its own code.
 * @param {import("../../examples/example.js").Example} example
 * @param {(container: Element, spec: import("timeloom").TimelineSpec) => void} draw
 */
export function mountDrawn({ spec, mount: how }, draw) {
  addCopyButtons();
  const place = document.querySelector("#timeline");
  const figure = place?.firstElementChild;
  const stage = figure?.querySelector(".tl-stage");
  if (!place || !figure || !stage) return;
  const picture = stage.firstElementChild;
  draw(how === "d3" ? stage : place, spec);
  (how === "d3" ? picture : figure)?.remove();
}
