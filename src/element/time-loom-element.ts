import type { View } from "../layout/view.js";
import type { Messages } from "../messages/messages.js";
import type { TimelineSpec } from "../scene/spec.js";
import type { Timeline, TimelineEvents } from "../shell/create-timeline.js";

/**
 * `<time-loom>`: a timeline as an element. The data comes from `src` (an address of JSON), from a
 * `<script type="application/json">` within, or from a property; the attributes are options. Whatever else is within
 * is shown until the timeline is drawn. Its figure is the part `timeline`: `time-loom::part(timeline) { --tl-accent: #8a2f14 }`.
 *
 * Events, all `CustomEvent`s that bubble out of shadow trees: `timeloom-select`, `timeloom-view`, `timeloom-hover`,
 * `timeloom-open`, `timeloom-error`, `timeloom-load`; their `detail` is the message of `Timeline.on`.
 * @example
 * ```html
 * <time-loom src="events.json" layout="faceted" start="1914" end="1918"><a href="events.html">The events</a></time-loom>
 * ```
 */
export interface TimeLoomElement extends HTMLElement {
  /** In place of `src` and what is within; `undefined` goes back to them. Attributes override it. */
  spec: TimelineSpec | undefined;
  /** In place of the data of `src`, of what is within, or of `spec`. */
  data: TimelineSpec["data"] | undefined;
  /** The words of the interface, in place of those of the spec and of its locale's language. */
  messages: Messages | undefined;
  /** The timeline, once there is data and as long as the element is in a page. */
  readonly timeline: Timeline | undefined;
  readonly view: View | undefined;
  select(id: string | undefined): void;
  toSvg(): string;
}

/** The events of a `<time-loom>`, by name. */
export type TimeLoomEventMap = {
  readonly [Name in keyof TimelineEvents as `timeloom-${Name}`]: CustomEvent<TimelineEvents[Name]>;
};

declare global {
  interface HTMLElementTagNameMap {
    "time-loom": TimeLoomElement;
  }
  interface GlobalEventHandlersEventMap extends TimeLoomEventMap {}
}
