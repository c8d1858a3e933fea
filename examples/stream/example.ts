import type { Example } from "../example.js";
import { makeReports } from "./timeline.js";

export const example: Example = {
  title: "A stream of events",
  text: "Reports of lightships that there never were, made up in the page by arithmetic; as long as the button is pressed a thousand more a second are appended. The window that shows all goes on doing so; move it and it stays where you put it, while what comes is counted at its edges.",
  mount: "component",
  spec: { data: makeReports(0, 200), title: "Reports of made-up lightships", design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" }, maxHeight: 560 },
  expect: { events: 200, labels: ["Report 1"] },
};
