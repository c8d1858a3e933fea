import { dataset } from "timeloom/data";
import { addCopyButtons } from "./copy.js";
import { frontFigures } from "./front-figures.js";
import { mount } from "./mount.js";

export function mountFront() {
  addCopyButtons();
  for (const { id, spec } of frontFigures(dataset)) {
    const place = document.querySelector(`#${id}`);
    // Down a narrow page the first figure may take the window's height, as the others do.
    if (place) mount(place, id === "whole" && innerWidth < 640 ? { ...spec, maxHeight: undefined } : spec);
  }
}
