import { createTimeline } from "timeloom";

/** A checkbox for each category and one for what is important; what matches those that are checked is drawn. */
export function drawTimeline(container, spec) {
  const form = document.createElement("form");
  const box = form.appendChild(document.createElement("fieldset"));
  box.append(Object.assign(document.createElement("legend"), { textContent: "Show" }));
  const add = (name, value, text, checked) => {
    const label = box.appendChild(document.createElement("label"));
    label.append(Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked }), text);
  };
  for (const { id, title } of spec.data.categories) add("category", id, title, true);
  add("importance", "0.7", "only the most important", false);
  container.append(form);

  const timeline = createTimeline(container, spec);
  form.addEventListener("change", () => {
    const chosen = new FormData(form);
    const importance = chosen.has("importance") ? Number(chosen.get("importance")) : undefined;
    timeline.update({ where: { fields: { category: chosen.getAll("category") }, importance } });
  });
}
