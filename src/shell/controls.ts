import type { Layout, LayoutRun } from "../layout/layout.js";
import type { View } from "../layout/view.js";
import type { SourceInfo } from "../source/source.js";
import type { Host } from "./host.js";
import type { Entry } from "./outline-entries.js";

/** What pointer, wheel, keyboard and outline may ask of the whole, beyond what a part may. */
export interface Controls extends Host {
  readonly page: Window & typeof globalThis;
  readonly stage: HTMLElement;
  /** What is drawn; `undefined` before the first frame. */
  readonly layout: Layout | undefined;
  /** What the source holds; `undefined` until it has said. */
  readonly info: SourceInfo | undefined;
  /** Where the view goes; what is shown once nothing moves. */
  readonly view: View;
  /** What has the keyboard's focus in the outline, and all that is in it. */
  readonly focused: Entry | undefined;
  readonly entries: readonly Entry[];
  /** The entry whose button an element is. */
  entryOf(node: EventTarget | null): Entry | undefined;
  /** Each says whether the view changed: at a limit it does not. */
  moveTo(view: View, animate: boolean): boolean;
  zoomAround(factor: number, time: number, animate: boolean): boolean;
  /** The event under the pointer, if any. */
  hover(id: string | undefined): void;
  /** Brings an event into view and puts the keyboard's focus on it. */
  focusEvent(id: string): void;
  focusRun(run: LayoutRun): void;
  /** Opens what is hidden in a run: by zooming in if that shows more of it, else as a list. */
  openRun(run: LayoutRun, how?: "zoom" | "list"): void;
  /** Tells `error`, and throws nothing. */
  fail(reason: unknown): void;
  /** Puts away the topmost of tooltip, list and detail; says whether there was one. */
  dismiss(): boolean;
}
