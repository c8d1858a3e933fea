import { createTimeline } from "../shell/create-timeline.js";
import type { Timeline } from "../shell/timeline.js";
import type { TimelineSpec } from "../scene/spec.js";

/** What is needed of a d3 selection of elements; any version's will do. */
export interface ElementSelection<Datum> {
  each(callback: (this: Element, datum: Datum, index: number) => void): unknown;
}

/** A spec without its data, which each element of a selection brings as its datum. */
export type ComponentSpec = Omit<TimelineSpec, "data">;

/** A timeline as a d3 component: to be called with a selection, each time its data or its spec is another. */
export interface TimelineComponent {
  <Datum extends TimelineSpec["data"]>(selection: ElementSelection<Datum>): void;
  /** The timeline that was mounted in an element, if there is one. */
  of(element: Element): Timeline | undefined;
  /** Changes the spec for the next call; gives the component itself. */
  spec(patch: Partial<ComponentSpec>): TimelineComponent;
  /** Takes away the timelines of a selection. */
  remove(selection: ElementSelection<unknown>): void;
}

/**
 * A timeline for d3's `selection.call`: the datum of each selected element is its dataset. The first call mounts,
 * later calls update, and neither touches d3 itself, so that it works with the d3 that the page has.
 * @throws TimeloomError when called, for options that are unknown or outside their domain
 * @example
 * ```ts
 * import { select } from "d3";
 * import { timelineComponent } from "timeloom/d3";
 *
 * const timeline = timelineComponent({ height: 420 });
 * const here = select("#timeline").datum(dataset).call(timeline);
 * here.call(timeline.spec({ design: { representation: "linear", scale: "chronological", layout: "faceted" } }));
 * here.call(timeline.remove);
 * ```
 */
export function timelineComponent(spec: ComponentSpec = {}): TimelineComponent {
  const mounted = new WeakMap<Element, Timeline>();
  let current = spec;
  const component: TimelineComponent = Object.assign(
    <Datum extends TimelineSpec["data"]>(selection: ElementSelection<Datum>): void => {
      selection.each(function (data) {
        const timeline = mounted.get(this);
        if (timeline) timeline.update({ ...current, data });
        else mounted.set(this, createTimeline(this, { ...current, data }));
      });
    },
    {
      of: (element: Element) => mounted.get(element),
      spec: (patch: Partial<ComponentSpec>) => {
        current = { ...current, ...patch };
        return component;
      },
      remove: (selection: ElementSelection<unknown>) => {
        selection.each(function () {
          mounted.get(this)?.destroy();
          mounted.delete(this);
        });
      },
    },
  );
  return component;
}
