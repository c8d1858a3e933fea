import type { Layout } from "../layout/layout.js";
import type { View } from "../layout/view.js";
import type { Figure, Room } from "../scene/figure.js";
import { figureQuery, layoutFigure, viewOf, wholeView } from "../scene/layout-figure.js";
import type { TimelineSpec } from "../scene/spec.js";
import { en } from "../messages/en.js";
import { appendRows, checkAppend } from "../scene/append-rows.js";
import { readSpec } from "../scene/options.js";
import { readFigure, readView } from "../scene/read-figure.js";
import type { Slice, SourceInfo } from "../source/source.js";
import type { Measure } from "../text/measure.js";
import { type Camera, createCamera } from "./camera.js";
import { carryView } from "./carry-view.js";
import type { Loader } from "./loader.js";
import type { Size } from "./size.js";
import { isPromise } from "./latest.js";

/** Nothing is less high by itself than this, and nothing takes a larger share of the window. */
const LEAST_HEIGHT = 240;
const MOST_HEIGHT = 0.8;
/** For a view that is asked for before there is a width. */
const NOMINAL_WIDTH = 960;
const DAY = 86_400_000;

/** What is drawn: the layout of one view, from the slice that the source answered. */
export interface Plate {
  readonly figure: Figure;
  readonly layout: Layout;
  readonly slice: Slice;
}

/** From the spec, the width and the source's answers to a layout: the state of which all the rest is a picture. */
export interface Picture {
  /** The figure that is, or is about to be, drawn. */
  readonly figure: Figure;
  /** The spec as it was last set, read or not. */
  readonly spec: TimelineSpec;
  readonly info: SourceInfo | undefined;
  /** What is drawn; `undefined` before the first frame. */
  readonly layout: Layout | undefined;
  /** Where the view goes. */
  readonly view: View;
  readonly moving: boolean;
  /** True while the view is as wide as it may be. */
  readonly whole: boolean;
  /**
   * Takes another spec. Its options are checked at once; its data is read when it is needed, so that of many specs
   * only the last is.
   */
  set(spec: TimelineSpec): void;
  /** Moves the reader's view; `undefined` is all there is. Says whether it changed. */
  moveTo(view: View | undefined, begin?: number): boolean;
  scale(factor: number, around: number, begin?: number): boolean;
  /** Forgets how wide text was. */
  remeasure(): void;
  /** Lays out anew: more of the events have their rows. */
  grown(): void;
  /** Takes rows that are added to the data; they wait for `takeRows`. @throws TimeloomError where there is no data to add to */
  append(rows: readonly unknown[]): void;
  /** So many rows wait. */
  readonly rowsWaiting: number;
  /** Reads the rows that wait. */
  takeRows(): void;
  /** The layout of another view, where the source answers at once. */
  layoutAt(view: View): Layout | undefined;
  /** The same with what it was made from. */
  plateAt(view: View): Plate | undefined;
  /** What there is to draw at `time`; `undefined` without a width, and until the source has answered. */
  plate(time: number): Plate | undefined;
}

export function createPicture(first: Figure, loader: Loader, size: () => Size, measure: () => Measure, grow?: Room["grow"]): Picture {
  let figure = first;
  let waiting: TimelineSpec | undefined;
  /** The window where just that was set: the figure stays the same, and none of its words need be said anew. */
  let sought: Pick<Figure, "spec" | "view"> | undefined;
  let viewed: { readonly of: Figure; readonly in: typeof sought; readonly figure: Figure } | undefined;
  let camera: Camera | undefined;
  /** What the view follows when data, design or width change: the window asked for, all there is, or the reader's hand. */
  let follows: "asked" | "all" | "reader" = "asked";
  /** The figure whose positions the camera's view is in. */
  let aimed = first;
  let measured: Measure | undefined;
  let added: unknown[] = [];
  let layout: Layout | undefined;
  let plate: Plate | undefined;
  let laid: { readonly view: View; readonly room: Room } | undefined;

  function current(): Figure {
    if (waiting) {
      const spec = waiting;
      waiting = undefined;
      figure = readFigure(spec, en, figure.designs, figure);
    }
    return figure;
  }
  /** The figure with its window. */
  function asking(): Figure {
    if (!sought) return figure;
    if (viewed?.of !== figure || viewed.in !== sought) viewed = { of: figure, in: sought, figure: { ...figure, ...sought } };
    return viewed.figure;
  }
  function room(): Room {
    const { height, maxHeight, measure: own } = current().spec;
    return {
      width: size().width || NOMINAL_WIDTH,
      height,
      maxHeight: maxHeight ?? Math.max(LEAST_HEIGHT, Math.round(size().windowHeight * MOST_HEIGHT)),
      measure: own ?? (measured ??= measure()),
      grow,
    };
  }
  const info = () => loader.info(current().source);

  /** The camera, with its bounds and, where it follows them, its view renewed. */
  function aim(): Camera | undefined {
    const held = info();
    if (!held || !size().width) return undefined;
    // a source that answers later has named its categories by now
    if (!figure.held.own && held.categories && figure.categories !== held.categories) figure = { ...figure, categories: held.categories };
    const whole = wholeView(figure, held, room());
    const asked = viewOf(asking(), held, room());
    const known = camera ?? createCamera(asked);
    const before = known.target;
    const carried = camera && follows === "reader" ? carryView(before, aimed, figure) : before;
    if (!carried) follows = "all";
    aimed = figure;
    // what is empty binds nothing that comes later
    camera = (held.total ?? held.count) ? known : undefined;
    const { narrowest, widest } = figure.scale;
    known.bound({ start: Math.min(figure.segments ? Math.floor(held.span?.start ?? whole.start) : whole.start, whole.start, asked.start), end: Math.max(whole.end, asked.end) }, narrowest, widest);
    const home = follows === "asked" ? asked : follows === "all" ? whole : carried === before ? undefined : carried;
    // it jumps there, unless it is on its way there
    if (home && (home.start !== known.target.start || home.end !== known.target.end)) known.go(home);
    return known;
  }
  const picture: Picture = {
    get figure() {
      return current();
    },
    get spec() {
      return waiting ?? asking().spec;
    },
    get info() {
      return info();
    },
    get layout() {
      return layout;
    },
    get view() {
      const known = aim();
      if (known) return known.target;
      const held = info();
      current();
      const { start, end } = asking().view;
      if (held) return viewOf(asking(), held, room());
      const from = start ?? (end ?? DAY) - DAY;
      return { start: from, end: end ?? from + DAY };
    },
    get moving() {
      return camera?.moving ?? false;
    },
    get whole() {
      return camera?.whole ?? true;
    },
    set(spec) {
      const { data, fields } = figure.spec;
      const before = waiting ?? asking().spec;
      if (!waiting && figure.source === figure.held.source && onlyView(before, spec)) {
        readSpec(spec);
        sought = { spec, view: readView(spec) };
        follows = "asked";
        return;
      }
      // what was added belongs to the data that it was added to
      if (spec.data !== data) added = [];
      const lazy = spec.data !== data && spec.fields === fields && isRows(spec.data);
      // Checked with the data that is read already: what is thrown for the options is thrown now, and nothing has changed.
      const next = readFigure(lazy ? { ...spec, data } : spec, en, figure.designs, figure);
      waiting = lazy ? spec : undefined;
      sought = undefined;
      if (!lazy) figure = next;
      if (spec.view !== before.view) follows = "asked";
    },
    moveTo(view, begin) {
      const known = aim();
      if (!known) return false;
      follows = view ? "reader" : "all";
      return known.go(view ?? wholeView(figure, info()!, room()), begin);
    },
    scale(factor, around, begin) {
      const changed = !!aim()?.zoom(factor, around, begin);
      if (changed) follows = "reader";
      return changed;
    },
    remeasure() {
      measured = undefined;
    },
    grown() {
      plate = undefined;
    },
    append(rows) {
      checkAppend(current(), rows);
      for (const row of rows) added.push(row);
    },
    get rowsWaiting() {
      return added.length;
    },
    takeRows() {
      figure = appendRows(current(), added);
      added = [];
    },
    layoutAt: (view) => picture.plateAt(view)?.layout,
    plateAt(view) {
      const slice = current().source.view(figureQuery(figure, view, room()));
      if (!isPromise(slice)) return { figure, slice, layout: layoutFigure(asking(), slice, view, room()) };
      // nobody waits for it, so nobody is told if it fails
      slice.catch(() => {});
      return undefined;
    },
    plate(time) {
      const known = aim();
      if (!known) return undefined;
      known.step(time);
      const { shown } = known;
      const inside = room();
      const slice = loader.slice(figure.source, figureQuery(figure, shown, inside));
      if (!slice) return undefined;
      // nothing that it depends on has changed
      const same = plate?.figure === figure && plate.slice === slice && laid?.view === shown && laid.room.width === inside.width && laid.room.maxHeight === inside.maxHeight && laid.room.measure === inside.measure;
      if (same) return plate;
      laid = { view: shown, room: inside };
      const laidOut = layoutFigure(asking(), slice, shown, inside);
      layout = loader.stretched ? Object.assign(laidOut, { stretched: true }) : laidOut;
      return (plate = { figure, slice, layout });
    },
  };
  return picture;
}

/** Whether two specs ask for the same but for the window. */
function onlyView(a: TimelineSpec, b: TimelineSpec): boolean {
  return a.view !== b.view && (Object.keys({ ...a, ...b }) as (keyof TimelineSpec)[]).every((key) => key === "view" || a[key] === b[key]);
}

function isRows(data: TimelineSpec["data"]): boolean {
  return Array.isArray(data) || Array.isArray((data as { readonly events?: unknown } | undefined)?.events);
}
