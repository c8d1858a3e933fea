/** What a mark is for; the class of its element is `tl-` and this. */
export type Role =
  | "background" | "era" | "era-label" | "band" | "band-label" | "grid" | "axis" | "tick" | "break" | "break-label" | "tie" | "density" | "tick-label" | "outer-label" | "now" | "now-label"
  | "bar" | "bar-vague" | "bar-end" | "bracket" | "symbol" | "stem" | "label" | "run" | "run-label" | "empty-label" | "issue-label";

/** A colour by its purpose, never by its value; the theme gives the value. `hue-0` to `hue-7` are the categories'. */
export type Paint =
  | "ink" | "muted" | "faint" | "hairline" | "surface" | "band" | "era" | "accent" | "danger" | `hue-${number}` | `soft-${number}`;

interface MarkBase {
  /** Unique in the scene and stable from view to view: the same thing keeps its key. */
  readonly key: string;
  readonly role: Role;
  readonly fill?: Paint | undefined;
  readonly stroke?: Paint | undefined;
  /** Pixels. */
  readonly strokeWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  /** 0 to 1. */
  readonly opacity?: number | undefined;
  /** The id of the event that it shows, for hit tests, selection and dimming. */
  readonly item?: string | undefined;
  /** The key of the run that it shows. */
  readonly run?: string | undefined;
}

/** A rectangle; pixels of the figure. */
export interface RectMark extends MarkBase {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number | undefined;
}

/** A disc, or a ring where it has no fill; pixels of the figure. */
export interface DiscMark extends MarkBase {
  readonly kind: "disc";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line, or an area when it is closed. */
export interface PolyMark extends MarkBase {
  readonly kind: "poly";
  /** x, y, x, y … */
  readonly points: readonly number[];
  readonly closed?: boolean | undefined;
}

/** Text, already broken into lines; it is never markup. */
export interface TextMark extends MarkBase {
  readonly kind: "text";
  /** Where the first line's baseline begins, ends or is centred, by `anchor`. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly size: number;
  readonly weight: number;
  /** By the page's left and right, whatever the text's direction. */
  readonly anchor: "left" | "middle" | "right";
  /** A rim in the surface's colour, for text that may cross a line. */
  readonly halo?: boolean | undefined;
  /** The widest line, in pixels, as it was measured. */
  readonly width: number;
  readonly lang?: string | undefined;
}

/** Everything that is ever drawn. Renderers switch over `kind`; adding one is a change of every renderer. */
export type Mark = RectMark | DiscMark | PolyMark | TextMark;

/** A picture: plain data, bounded by pixels, in the order of painting. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Where items, runs, eras and grid may show; they are clipped to it. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Clipped to the plot. */
  readonly marks: readonly Mark[];
  /** Painted over all, not clipped: axis, band titles, messages. */
  readonly frame: readonly Mark[];
  readonly direction: "ltr" | "rtl";
}
