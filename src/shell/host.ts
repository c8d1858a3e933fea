import type { View } from "../layout/view.js";
import type { Figure, Frame } from "../scene/figure.js";
import type { SourceInfo } from "../source/source.js";

/** What a part of the shell may ask of the whole. Parts never know of each other, nor of the timeline that holds them. */
export interface Host {
  readonly document: Document;
  /** Aborted by `destroy`; every listener of a part is bound to it. */
  readonly signal: AbortSignal;
  /** The figure as it is now; it changes with `update`. */
  readonly figure: Figure;
  /** What the source holds; `undefined` until it has said. */
  readonly info: SourceInfo | undefined;
  /** Where the view goes; what is shown once nothing moves. */
  readonly view: View;
  /** True while the view is as wide as it may be. */
  readonly whole: boolean;
  /** Prefix for ids in the page, unique to this timeline. */
  readonly id: string;
  /** Shows an event's detail, or closes it. `reveal` brings the event into view first. */
  select(id: string | undefined, options?: { readonly reveal?: boolean; readonly focus?: "detail" | "item" }): void;
  /** Goes to a view, or to all there is. `glide` follows a hand or a wheel at once; else there is a movement. Says whether the view changed: at a limit it does not. */
  go(view: View | undefined, glide?: boolean): boolean;
  /** Goes closer by a factor, around a time or around what has the focus or is selected. */
  zoom(factor: number, around?: number, glide?: boolean): boolean;
  /** Says something to screen readers, politely, at most once a second, the latest wins. */
  announce(text: string): void;
}

/** A part of the shell: its element is placed by the whole. */
export interface Part {
  readonly element: HTMLElement;
  /** A new figure: all that needs neither view nor layout. */
  present?(figure: Figure): void;
  /** A new frame. */
  update?(frame: Frame): void;
  /** A frame that is not followed by another view at once: time for what need not be exact in each of them. */
  rest?(frame: Frame): void;
}
