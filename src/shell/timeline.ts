import type { TimeloomError } from "../errors.js";
import type { View } from "../layout/view.js";
import type { Issue, ModelEvent } from "../model/model.js";
import type { TimelineSpec } from "../scene/spec.js";

/** What a timeline tells its listeners, by name. Times are in ms since 1970 UTC. */
export interface TimelineEvents {
  /** The detail of an event was opened, or closed where there is none; by the reader or by `select`. */
  readonly select: { readonly id: string | undefined; readonly event: ModelEvent | undefined };
  /** Another window is drawn: once a frame at the most. `moving` is false when it has come to rest. */
  readonly view: { readonly view: View; readonly moving: boolean };
  /** The pointer rests on an event, or on none any more. */
  readonly hover: { readonly id: string | undefined };
  /** The list of a run was opened: so many events, from `start` to `end`. */
  readonly open: { readonly count: number; readonly start: number; readonly end: number };
  /** A source could not answer, or something was asked for that is not there. Nothing is thrown. */
  readonly error: TimeloomError;
  /** Of very many events more have their places, which they keep; the rest is counted until it has. All have theirs when `placed` is `total`. */
  readonly progress: { readonly placed: number; readonly total: number };
  /** Data that had not been drawn before is drawn: how many events there are. */
  readonly load: { readonly count: number };
}

/** A timeline in a page. Made by `createTimeline`; it lives until `destroy`. */
export interface Timeline {
  /**
   * The window it shows or is moving to, in ms since 1970 UTC. Before the source has said what it holds: the window
   * asked for, or the day 1 January 1970.
   */
  readonly view: View;
  /** True while a frame is asked for and not drawn, something moves, or a source has not answered. */
  readonly pending: boolean;
  /** What was wrong with the data; the rest of it is drawn. */
  readonly issues: readonly Issue[];
  /**
   * Changes options; those left out stay, `undefined` goes back to the default. Drawn in the next frame, however often
   * it is called before that. A `view` is gone to; other changes leave the reader's view alone.
   * @throws TimeloomError for unknown options and values outside their domain; then nothing has changed
   * @example
   * ```ts
   * timeline.update({ view: { start: "1914", end: "1918" } });
   * ```
   */
  update(patch: Partial<TimelineSpec>): void;
  /**
   * Adds events to the data, as rows of the same form: for what goes on while it is looked at. Those of one frame are drawn
   * together, and in a quick stream those of a few frames. What is wrong with a row is told in `issues`. An `update` with other
   * `data` ends what was added.
   * @throws TimeloomError `invalid-data` when `rows` is no array, or the data is a source
   * @example
   * ```ts
   * socket.onmessage = ({ data }) => timeline.append([JSON.parse(data)]);
   * ```
   */
  append(rows: readonly object[]): void;
  /** Brings an event into view and opens its detail; closes it when `id` is `undefined`. An id that is not there is told to `error`. */
  select(id: string | undefined): void;
  /**
   * Listens; returns the function that stops it. What a listener throws goes to the page's `error` event.
   * @example
   * ```ts
   * const stop = timeline.on("select", ({ event }) => console.log(event?.title));
   * ```
   */
  on<Name extends keyof TimelineEvents>(name: Name, listener: (message: TimelineEvents[Name]) => void): () => void;
  /** The picture as it is drawn, as a standalone SVG document; empty text before the first frame. */
  toSvg(): string;
  /** Takes it out of the page with all that it holds: nodes, listeners, observers, timers, frames. May be called again. */
  destroy(): void;
}
