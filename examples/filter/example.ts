import { dataset } from "timeloom/data";
import type { Example } from "../example.js";

export const example: Example = {
  title: "Filters by the page’s own controls",
  text: "Checkboxes of the page set `where`, and `update` draws what matches: the figure, its list and its keys keep to it, and the line under the title says how many of how many. The window stays where it is.",
  mount: "component",
  spec: { data: dataset, title: "The same events, a kind at a time", maxHeight: 560 },
  css: `#timeline fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  margin: 0 0 16px;
  border: 1px solid;
  border-radius: 4px;
}
#timeline fieldset label {
  display: flex;
  gap: 8px;
  align-items: center;
  min-block-size: 28px;
}`,
  expect: { events: dataset.events.length, labels: ["Attacks in Brussels"], dates: ["22 March 2016"] },
};
