import type { Layout, LayoutRun } from "../layout/layout.js";
import type { Host } from "./host.js";
import type { Outline } from "./outline.js";

/** What pointer, wheel, keyboard and outline may ask of the whole, beyond what a part may. */
export interface Controls extends Host {
  readonly stage: HTMLElement;
  /** What is drawn; `undefined` before the first frame. */
  readonly layout: Layout | undefined;
  /** The outline, in step with what is drawn. */
  outline(): Outline;
  /** The event under the pointer, if any. */
  hover(id: string | undefined): void;
  /** Brings an event into view and puts the keyboard's focus on it. */
  focusEvent(id: string): void;
  /** Opens what is hidden in a run: by zooming in if that shows more of it, else as a list. */
  openRun(run: LayoutRun, how?: "zoom" | "list"): void;
  /** Tells `error`, and throws nothing. */
  fail(reason: unknown): void;
}
