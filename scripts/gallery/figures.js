import { createTimeline } from "timeloom";
import { addCopyButtons } from "./copy.js";
import { mount } from "./mount.js";

/** How far from the window a figure comes alive, in pixels: before it is seen. */
const NEAR = 600;

/** A page of several figures: the first is alive at once, with a control that moves it; the others when they come near. */
export async function mountFigures() {
  addCopyButtons();
  const { spec, moves, figures } = JSON.parse(document.querySelector("#page-figures")?.textContent ?? "{}");
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        // Where its data cannot be had the static figure stays.
        withData(figures[target.dataset.figure]).then((whole) => mount(target, whole), () => {});
      }
    },
    { rootMargin: `${NEAR}px` },
  );
  for (const place of document.querySelectorAll("[data-figure]")) observer.observe(place);

  const place = document.querySelector("#timeline");
  const figure = place?.firstElementChild;
  const timeline = place && createTimeline(place, await withData(spec));
  figure?.remove();
  if (timeline && moves) place.before(control(moves, (patch) => timeline.update(patch)));
}

/** @type {Map<string, Promise<any>>} */
const files = new Map();

/** A spec whose data is in a file; each file is fetched once. @param {any} spec */
async function withData(spec) {
  if (!files.has(spec.data)) files.set(spec.data, fetch(spec.data).then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`)))));
  return { ...spec, data: await files.get(spec.data) };
}

/**
 * A menu of designs, with what the chosen one is good for.
 * @param {readonly import("../../examples/example.js").Move[]} moves
 * @param {(patch: object) => void} move
 */
function control(moves, move) {
  const box = make("div", { className: "control" });
  const label = make("label", { textContent: "Design", htmlFor: "design" });
  const select = make("select", { id: "design" });
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();
  moves.forEach(({ title }, index) => {
    const [name = ""] = title.split(", ");
    let group = groups.get(name);
    if (!group) {
      groups.set(name, (group = make("optgroup", { label: name })));
      select.append(group);
    }
    group.append(make("option", { value: String(index), textContent: title }));
  });
  const said = make("p", { textContent: moves[0]?.text ?? "" });
  said.setAttribute("role", "status");
  select.addEventListener("change", () => {
    const chosen = moves[Number(select.value)];
    if (!chosen) return;
    move(chosen.patch);
    said.textContent = chosen.text;
  });
  box.append(label, select, said);
  return box;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 */
function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
