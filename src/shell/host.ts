import type { View } from "../layout/view.js";
import type { LayoutRun } from "../layout/layout.js";
import type { Figure, Frame } from "../scene/figure.js";

/** What a part of the shell may ask of the whole. Parts never know of each other, nor of the timeline that holds them. */
export interface Host {
  readonly document: Document;
  /** Aborted by `destroy`; every listener of a part is bound to it. */
  readonly signal: AbortSignal;
  /** The figure as it is now; it changes with `update`. */
  readonly figure: Figure;
  /** Prefix for ids in the page, unique to this timeline. */
  readonly id: string;
  /** Shows an event's detail, or closes it. `reveal` brings the event into view first. */
  select(id: string | undefined, options?: { readonly reveal?: boolean; readonly focus?: "detail" | "item" }): void;
  setView(view: View, options?: { readonly animate?: boolean }): void;
  zoomBy(factor: number): void;
  panBy(share: number): void;
  fit(): void;
  openRun(run: LayoutRun): void;
  /** Says something to screen readers, politely, at most once a second, the latest wins. */
  announce(text: string): void;
}

/** A part of the shell: its element is placed by the whole, and it is told of each new frame. */
export interface Part {
  readonly element: HTMLElement;
  update(frame: Frame): void;
}
