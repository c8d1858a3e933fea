import { saySpan, timesOf } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import { sameView } from "./camera.js";
import type { Emitter } from "./emitter.js";
import type { TimelineEvents } from "./timeline.js";

/** What of the frames is news to listeners and to screen readers. */
export interface News {
  /** Tells what this frame shows that the last one did not. Says whether the view did change. */
  tell(frame: Frame, moving: boolean, count: number): boolean;
  /** The reader moved the view, or it is another design's now: where that is is to be heard. */
  expect(): void;
  /** The view in words, if that is expected, and how many problems there are if there are more than before. */
  words(frame: Frame): string | undefined;
}

/** `fresh` hears of data, and of a part of it by another filter, that is drawn for the first time. */
export function createNews({ emit }: Emitter<TimelineEvents>, fresh: (frame: Frame, first: boolean) => void): News {
  let source: unknown;
  let all: unknown;
  let data: unknown;
  let key: string | undefined;
  let told: TimelineEvents["view"] | undefined;
  let expected = false;
  let problems: number | undefined;
  return {
    tell(frame, moving, count) {
      const { view, figure } = frame;
      problems ??= figure.issues.length;
      // the same data on another scale are not new
      if (source !== figure.held.source) {
        const first = !source;
        const known = all === figure.held.all;
        const added = !first && data === figure.spec.data && key === figure.held.key;
        ({ data } = figure.spec);
        ({ key } = figure.held);
        ({ source, all } = figure.held);
        // not at once: who made the timeline has still to listen
        if (!known) queueMicrotask(() => emit("load", { count }));
        // a stream is not read out
        if (!added) fresh(frame, first);
      }
      const before = told;
      if (before && sameView(view, before.view) && moving === before.moving) return false;
      told = { view, moving };
      if (before) emit("view", { view: timesOf(figure, view), moving });
      return !!before;
    },
    expect() {
      expected = true;
    },
    words({ figure, layout, view }) {
      if (!expected) return undefined;
      expected = false;
      const { messages, issues } = figure;
      const more = issues.length > (problems ?? 0);
      problems = issues.length;
      return [messages.viewChanged(saySpan(view.start, view.end, figure), layout.counts.inView), more && messages.issues(issues.length)].filter(Boolean).join(". ");
    },
  };
}
