import { columnSource } from "timeloom/columns";
import type { Example } from "../example.js";
import { makeCalls } from "./timeline.js";

export const example: Example = {
  title: "A million events",
  text: "The calls of ships at a harbour that there never was, made up in the page by arithmetic, as columns. Choose a million: the most important are drawn first, the others get their places while you look, and nothing that is drawn moves. What has no room is counted, and a grey outline shows when there is more of it. Without scripts a thousand are drawn.",
  mount: "component",
  spec: { data: columnSource(makeCalls(1000)), title: "Calls at a made-up harbour", design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" }, maxHeight: 640 },
  css: `@media (max-width: 480px) {
  #timeline .control {
    align-content: start;
    min-block-size: 104px;
  }
}`,
  expect: { events: 10_000, listed: 1000 },
};
