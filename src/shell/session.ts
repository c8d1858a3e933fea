import { show, TimeloomError } from "../errors.js";
import type { LayoutRun } from "../layout/layout.js";
import type { View } from "../layout/view.js";
import { createRenderer } from "../render/create-renderer.js";
import { describeEvent, describeExtent, timed, timesOf } from "../scene/describe.js";
import type { Figure, Frame } from "../scene/figure.js";
import type { Scene } from "../scene/marks.js";
import { matches } from "../source/filter.js";
import { createAfterPaint } from "./after-paint.js";
import type { Controls } from "./controls.js";
import { element, setAttributes } from "./dom.js";
import { createEmitter } from "./emitter.js";
import { createEventsInView } from "./events-in-view.js";
import { watchFonts } from "./fonts.js";
import { createGrower } from "./grower.js";
import { instanceId } from "./instance-id.js";
import { bindKeyboard } from "./keyboard.js";
import { createLagging } from "./lagging.js";
import { createLatest, sayFailure } from "./latest.js";
import { createLoader } from "./loader.js";
import { canvasMeasure } from "./measure-canvas.js";
import { createNews } from "./news.js";
import { createOutline } from "./outline.js";
import { eventKey } from "./outline-entries.js";
import { createPace } from "./pace.js";
import { createParts } from "./parts.js";
import { createPicture } from "./picture.js";
import { bindPointer, touchAction } from "./pointer.js";
import { rehearse } from "./rehearse.js";
import { panTo, revealIn, runView } from "./reveal.js";
import { createScheduler } from "./scheduler.js";
import { createSceneMove } from "./scene-move.js";
import { createScenes, onlyMoved } from "./scene-of.js";
import { watchSize } from "./size.js";
import { createStyles } from "./style-sheet.js";
import type { Timeline, TimelineEvents } from "./timeline.js";
import { bindWheel } from "./wheel.js";

/** Of so many events a picture, and what comes with it, are tasks of their own. */
const VERY_MANY = 50_000;
/** Ms without another event, after which a stream has ended. */
const STREAMING = 500;

/** One timeline in a page: its state, the one frame in which all of it is drawn, and what may be asked of it. */
export function createSession(container: Element, page: Window & typeof globalThis, first: Figure): Timeline {
  const { document } = page;
  const abort = new AbortController();
  const { signal } = abort;
  const id = first.spec.id ?? instanceId(document);
  const emitter = createEmitter<TimelineEvents>(signal);
  const root = element(document, "section", { class: "tl", role: "region" });
  const stage = element(document, "div", { class: "tl-stage", tabindex: -1 });
  const renderer = createRenderer(document, id, () => redraw(), () => rehearse(document, picture, () => frame, isStream));

  let selected = first.spec.selected;
  let hovered: string | undefined;
  let frame: Frame | undefined;
  const scenes = createScenes();
  const sceneMove = createSceneMove();
  /** What is drawn of it. */
  let scene: Scene | undefined;
  /** The first picture is still to be begun. */
  let starting = false;
  /** When events were added last, and whether soon after others. */
  let appendedAt = -Infinity;
  let streams = false;
  /** An answer is awaited. */
  let busy = false;
  /** The event that is to have the focus once it is there. */
  let wanted: string | undefined;

  const scheduler = createScheduler(page, signal, draw);
  const redraw = () => scheduler.request();
  const loader = createLoader(signal, redraw, (reason, retry) => {
    parts.loading.fail(reason, retry);
    fail(reason);
  });
  const grower = createGrower(page, signal, () => picture.figure.worker === "auto", (placed, total) => {
    picture.grown();
    redraw();
    emitter.emit("progress", { placed, total });
  });
  const picture = createPicture(
    first,
    loader,
    () => size,
    () => canvasMeasure(document, page.getComputedStyle(stage).fontFamily),
    (growing) => grower.start(growing),
  );
  const eventsInView = createEventsInView(signal, redraw);
  const latestSelect = createLatest(signal);
  const latestKept = createLatest(signal);
  const latestFocus = createLatest(signal);
  const pace = createPace({ document, signal }, () => {
    if (scene) renderer.draw(scene, picture.figure.renderer);
    rest();
    tell();
    // counts are said when they are known
    const words = frame && !loader.waiting ? news.words(frame) : undefined;
    if (words !== undefined) parts.status.say(words);
  });
  const restSoon = createAfterPaint(page, signal, () => {
    pace.rested(page.performance.now());
    rest();
  });
  const news = createNews(emitter, ({ figure }, first) => {
    const { source, where } = figure.held;
    if (!first) parts.status.say(describeExtent(figure, picture.info!));
    // an event that is gone, or no longer wanted, cannot stay selected
    const kept = selected;
    if (kept !== undefined) latestKept(() => source.event(kept), (event) => !(event && matches(where ?? {})(event)) && selected === kept && select(undefined), fail);
  });

  /** The picture, with what else may be asked of the whole. */
  const controls: Controls = Object.assign(picture, {
    document,
    signal,
    id,
    stage,
    outline() {
      lagging.names();
      return outline;
    },
    select,
    go(view: View | undefined, glide = false) {
      glideOn(glide);
      return moved(picture.moveTo(view, glide ? undefined : movement()));
    },
    zoom(factor: number, around = anchor(), glide = false) {
      glideOn(glide);
      return moved(picture.scale(factor, around, glide ? undefined : movement()));
    },
    hover(over: string | undefined) {
      if (over === hovered) return;
      hovered = over;
      stage.style.cursor = over === undefined ? "" : "pointer";
      parts.tooltip.hover(over);
      emitter.emit("hover", { id: over });
    },
    focusEvent(event: string) {
      latestFocus(
        () => picture.figure.source.event(event),
        (found) => {
          if (!found) return;
          wanted = found.id;
          controls.go(panTo(picture.view, found));
          scheduler.flush();
        },
        fail,
      );
    },
    openRun(run: LayoutRun, how: "zoom" | "list" = "zoom") {
      const view = how === "zoom" ? runView(run, picture.layoutAt) : undefined;
      if (view && controls.go(view)) return;
      parts.runList.open(run);
      const { count, start, end } = run;
      emitter.emit("open", { count, ...timesOf(picture.figure, { start, end }) });
    },
    announce: (text: string) => parts.status.say(text),
    fail,
  });
  const outline = createOutline(controls);
  stage.append(renderer.element, outline.element);
  const parts = createParts(controls, root, stage, loader.retry);
  const lagging = createLagging(page, signal, outline, parts, () => ({ frame, count: picture.info?.count ?? 0 }), pace.worked);
  container.append(root);
  const syncStyles = createStyles(root);
  syncStyles();
  const size = watchSize(page, stage, root, signal, () => parts.tabular, redraw);

  signal.addEventListener("abort", () => {
    renderer.destroy();
    root.remove();
    syncStyles();
  });
  watchFonts(document, signal, () => {
    picture.remeasure();
    redraw();
  });
  bindPointer(controls);
  bindWheel(controls);
  bindKeyboard(controls);
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // the topmost of tooltip, list and detail
      if (!parts.tooltip.dismiss() && !parts.runList.close()) {
        if (selected === undefined) return;
        select(undefined, { focus: "item" });
      }
      event.preventDefault();
    },
    { signal },
  );
  for (const name of ["focusin", "focusout"] as const) outline.element.addEventListener(name, redraw, { signal });
  if (isVeryMany()) begin(() => parts.present(picture.figure), () => picture.plate(page.performance.now()));
  else draw(page.performance.now());

  function isVeryMany(): boolean {
    return (picture.info?.count ?? 0) >= VERY_MANY;
  }

  /** Events keep coming. */
  function isStream(): boolean {
    return streams && page.performance.now() - appendedAt < STREAMING;
  }

  /** Draws the first picture after these steps, each in a task of its own: a page is not kept waiting for all of them together. */
  function begin(...steps: readonly (() => void)[]): void {
    starting = true;
    page.setTimeout(() => {
      if (signal.aborted) return;
      const [step, ...more] = steps;
      try {
        step?.();
      } catch {
        // it fails again when it is drawn, and is told then
      }
      if (step) return begin(...more);
      starting = false;
      redraw();
    });
  }

  function fail(reason: unknown): void {
    const error = reason instanceof TimeloomError ? reason : new TimeloomError("load", `could not load: ${sayFailure(reason)}`);
    emitter.emit("error", error);
  }

  /** The time from which a movement runs; none where the reader wants none. */
  function movement(): number | undefined {
    const still = picture.figure.motion === "none" || page.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
    return still ? undefined : page.performance.now();
  }

  /** The time that a zoom is around where none is given: that of what has the focus or is selected and in view, else the middle. */
  function anchor(): number {
    const { start, end } = picture.view;
    const time = outline.focused?.start ?? frame?.events.find((event) => event.id === selected)?.start ?? NaN;
    return time > start && time < end ? time : (start + end) / 2;
  }

  function glideOn(glide: boolean): void {
    pace.gliding = glide;
    // what moves under a hand at rest must not come between it and the figure
    if (glide) parts.tooltip.dismiss();
  }

  function moved(changed: boolean): boolean {
    if (changed) {
      news.expect();
      scheduler.soon();
    }
    return changed;
  }

  /** The one place where anything is drawn. What fails in a frame, such as a source that throws, is told rather than lost; the last picture stays. */
  function draw(time: number): void {
    try {
      const from = page.performance.now();
      const taken = picture.rowsWaiting > 0 && pace.takes(from);
      if (taken) picture.takeRows();
      drawFrame(time, taken);
      pace.drawn(from, taken);
      if (picture.rowsWaiting) redraw();
    } catch (reason) {
      fail(reason);
    }
  }

  function drawFrame(time: number, added: boolean): void {
    syncStyles();
    parts.present(picture.figure);
    const plate = picture.plate(time);
    const { waiting } = loader;
    if (waiting) parts.loading.start(!!frame);
    else if (plate && !loader.failed) parts.loading.done();
    if (busy && !waiting) pace.settle();
    busy = waiting;
    setAttributes(stage, { "aria-busy": busy || undefined });
    if (!plate) return;
    if (!waiting) parts.incomplete.show(loader.partial);
    const { figure, layout, slice } = plate;
    const before = frame?.view;
    const focused = outline.focused?.event?.id;
    const events = eventsInView.of(figure.source, layout, [selected, focused, wanted]);
    const same = frame?.layout === layout && frame.figure === figure && frame.selected === selected && frame.focused === focused && frame.events === events;
    // in the frames of a move from one design to another nothing is new but the time
    frame = frame && same ? frame : { figure, view: layout.view, layout, selected, focused, events };
    scene = sceneMove.at(scenes(frame, slice), figure, time, movement());
    // of a stream, a frame without rows is no rest
    const waits = picture.rowsWaiting > 0;
    const follows = pace.follows(time, before !== frame.view);
    const passing = wanted === undefined && (picture.moving || sceneMove.moving || pace.gliding || ((added || follows || waits) && onlyMoved(lagging.outlined, frame)));
    // the first of a stream are drawn by SVG until what paints is ready, and nothing goes to and fro
    renderer.draw(scene, figure.renderer, passing && (renderer.ready || !(added || isStream())));
    stage.style.touchAction = touchAction(layout, picture.whole);
    if (wanted !== undefined) {
      lagging.names();
      outline.focus(eventKey(wanted));
      wanted = undefined;
      lagging.holdsFor((frame = { ...frame, focused: outline.focused?.event?.id }));
    } else if (lagging.outlined === undefined) {
      // what is seen comes first
      restSoon();
    } else if (passing) {
      outline.follow(frame);
      pace.pass(time, added || waits);
    } else {
      pace.rested(time);
      if (isVeryMany()) restSoon();
      else rest();
    }
    parts.update(frame);
    if (picture.moving || sceneMove.moving) redraw();
    tell();
  }

  function tell(): void {
    if (frame && news.tell(frame, picture.moving || pace.gliding, picture.info?.count ?? 0)) pace.settle();
  }

  function rest(): void {
    if (isStream()) lagging.restInParts();
    else lagging.rest();
  }

  function select(event: string | undefined, { reveal = false, focus }: Parameters<Controls["select"]>[1] = {}): void {
    latestSelect(
      () => (event === undefined ? undefined : picture.figure.source.event(event)),
      (found) => {
        if (event !== undefined && !found) return fail(new TimeloomError("invalid-option", `unknown event: ${show(event)}`));
        const before = selected;
        selected = event;
        // where it is seen need not be said too
        if (found && reveal) picture.moveTo(revealIn(picture.view, found, picture.layoutAt, picture.figure.scale.narrowest), movement());
        if (focus === "item") wanted = event ?? before;
        if (focus) scheduler.flush();
        else redraw();
        if (focus === "detail") parts.detail.focus();
        else if (found) parts.status.say(describeEvent(found, picture.figure));
        if (before !== event) emitter.emit("select", { id: event, event: found && timed(found, picture.figure) });
      },
      fail,
    );
  }

  return {
    get view() {
      return timesOf(picture.figure, picture.view);
    },
    get pending() {
      return !signal.aborted && (starting || scheduler.pending || picture.rowsWaiting > 0 || grower.beginning || picture.moving || sceneMove.moving || loader.waiting || renderer.pending);
    },
    get issues() {
      return picture.figure.issues;
    },
    update(patch) {
      if (signal.aborted) return;
      picture.set({ ...picture.spec, ...patch });
      if ("selected" in patch) select(patch.selected);
      if (patch.design) {
        news.expect();
        pace.settle();
        // its new place may be out of the window
        wanted ??= outline.focused?.event?.id;
      }
      scheduler.soon();
    },
    append(rows) {
      if (signal.aborted) return;
      picture.append(rows);
      if (!rows.length) return;
      const now = page.performance.now();
      streams = now - appendedAt < STREAMING;
      appendedAt = now;
      redraw();
    },
    select: (event) => select(event, { reveal: true }),
    on: emitter.on,
    toSvg: () => (frame ? renderer.toText(frame.figure.title, frame.figure.locale) : ""),
    destroy: () => abort.abort(),
  };
}
