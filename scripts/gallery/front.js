import { dataset } from "timeloom/data";
import { addCopyButtons } from "./copy.js";
import { frontFigures } from "./front-figures.js";
import { mount } from "./mount.js";

export function mountFront() {
  addCopyButtons();
  for (const { id, spec } of frontFigures(dataset)) {
    const place = document.querySelector(`#${id}`);
    if (place) mount(place, spec);
  }
}
