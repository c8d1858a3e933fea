import type { Layout, LayoutRun } from "../layout/layout.js";
import type { Host } from "./host.js";
import type { Entry } from "./outline-entries.js";

/** What the keyboard can reach in the stage. */
export interface Reach {
  /** The entry that has the focus. */
  readonly focused: Entry | undefined;
  readonly entries: readonly Entry[];
  /** The entry whose button `node` is. */
  entryOf(node: EventTarget | null): Entry | undefined;
  /** Gives an entry the focus, if it is there. */
  focus(key: string): void;
}

/** What pointer, wheel, keyboard and outline may ask of the whole, beyond what a part may. */
export interface Controls extends Host {
  readonly stage: HTMLElement;
  /** What is drawn; `undefined` before the first frame. */
  readonly layout: Layout | undefined;
  /** The outline, in step with what is drawn. */
  outline(): Reach;
  /** The event under the pointer, if any. */
  hover(id: string | undefined): void;
  /** Brings an event into view and puts the keyboard's focus on it. */
  focusEvent(id: string): void;
  /** Opens what is hidden in a run: by zooming in if that shows more of it, else as a list. */
  openRun(run: LayoutRun, how?: "zoom" | "list"): void;
  /** Tells `error`, and throws nothing. */
  fail(reason: unknown): void;
}
