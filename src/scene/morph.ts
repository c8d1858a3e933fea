import type { Mark, Scene } from "./marks.js";
import { itemSteps, plainKey } from "./morph-item.js";
import { alike, fadeIn, fadeOut, mix, stay, type Solid, type Stage, type Step } from "./morph-mark.js";

/** A move from one scene to another. */
export interface Morph {
  /** The scene at a part of the move: the first scene at 0, the other one at 1, and between them a scene like any other, from which another move may begin. */
  at(part: number): Scene;
}

/**
 * Moves any scene to any other one, so that each event can be followed: words, axis and grid fade away, each item travels
 * to its new place, then takes its new shape, then the new words fade in. Pure; what needs time is done once, before the first frame.
 * @param a what is seen now, which may be in the middle of another move
 * @example
 * ```ts
 * const morph = toMorph(before, after);
 * renderer.draw(morph.at(0.5));
 * ```
 */
export function toMorph(a: Scene, b: Scene): Morph {
  const taken = new Set([...b.marks, ...b.frame].map(({ key }) => key));
  const goneKey = (mark: Mark): string => {
    let key = `was ${plainKey(mark.key)}`;
    while (taken.has(key)) key = `was ${key}`;
    taken.add(key);
    return key;
  };
  const marks = stepsOf(a.marks, b.marks, goneKey);
  const frame = stepsOf(a.frame, b.frame, goneKey);
  const all = unite(a.plot, b.plot);
  return {
    at(part) {
      if (!(part > 0)) return a;
      if (part >= 1) return b;
      const stage: Stage = { out: within(part, 0, 0.2), place: eased(within(part, 0.1, 0.6)), shape: eased(within(part, 0.55, 0.85)), into: within(part, 0.75, 1) };
      const { out, place, into } = stage;
      return {
        width: mix(a.width, b.width, place),
        height: mix(a.height, b.height, place),
        plot: into > 0 ? between(all, b.plot, into) : between(a.plot, all, out),
        marks: draw(marks, stage),
        frame: draw(frame, stage),
        direction: part < 0.5 ? a.direction : b.direction,
      };
    },
  };
}

/** A step for each mark, in the order of painting: that of `b`, with what goes before what is new of its kind. */
function stepsOf(a: readonly Mark[], b: readonly Mark[], goneKey: (mark: Mark) => string): Step[] {
  const steps = new Map<Mark, Step>();
  const gone: [Step[], Step[], Step[], Step[]] = [[], [], [], []];
  const [before, after] = [byItem(a), byItem(b)];
  for (const [id, own] of before) {
    const other = after.get(id);
    if (other) {
      const item = itemSteps(id, own, other, goneKey);
      for (const [mark, step] of item.kept) steps.set(mark, step);
      gone[1].push(...item.gone);
    } else for (const mark of own) gone[1].push(fadeOut(mark, goneKey(mark)));
  }
  const known = new Map<string, Mark>();
  for (const mark of a) if (!travels(mark)) known.set(plainKey(mark.key), mark);
  const stays = new Set<Mark>();
  for (const mark of b) {
    if (steps.has(mark)) continue;
    const own = known.get(mark.key);
    const same = own && !stays.has(own) && alike(own, mark);
    if (same) stays.add(own);
    steps.set(mark, same ? stay(own, mark) : fadeIn(mark));
  }
  for (const mark of a) if (!travels(mark) && !stays.has(mark)) gone[levelOf(mark)].push(fadeOut(mark, goneKey(mark)));

  const order: Step[] = [];
  let level = 0;
  for (const mark of b) {
    for (const top = levelOf(mark); level <= top; level++) order.push(...gone[level as Level]);
    order.push(steps.get(mark)!);
  }
  return order.concat(...gone.slice(level));
}

/** Words go and come; so do the lines that lead to them. */
function travels(mark: Mark): mark is Solid & { readonly item: string } {
  return mark.item !== undefined && mark.kind !== "text" && mark.role !== "stem" && (mark.kind !== "poly" || mark.points.length > 1);
}

function byItem(marks: readonly Mark[]): Map<string, Solid[]> {
  const items = new Map<string, Solid[]>();
  for (const mark of marks) {
    if (!travels(mark)) continue;
    const own = items.get(mark.item);
    if (own) own.push(mark);
    else items.set(mark.item, [mark]);
  }
  return items;
}

type Level = 0 | 1 | 2 | 3;

/** Ground, items, runs, words. */
function levelOf({ kind, run, item }: Mark): Level {
  return kind === "text" ? 3 : run !== undefined ? 2 : item !== undefined ? 1 : 0;
}

function draw(steps: readonly Step[], stage: Stage): Mark[] {
  const marks: Mark[] = [];
  for (const step of steps) {
    const mark = step(stage);
    if (mark) marks.push(mark);
  }
  return marks;
}

function within(part: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (part - from) / (to - from)));
}

/** Slow, fast, slow. */
function eased(part: number): number {
  return part * part * (3 - 2 * part);
}

function unite(a: Scene["plot"], b: Scene["plot"]): Scene["plot"] {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

function between(a: Scene["plot"], b: Scene["plot"], part: number): Scene["plot"] {
  return { x: mix(a.x, b.x, part), y: mix(a.y, b.y, part), width: mix(a.width, b.width, part), height: mix(a.height, b.height, part) };
}
