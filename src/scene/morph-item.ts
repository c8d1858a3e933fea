import type { Role } from "./marks.js";
import { alike, change, fadeIn, fadeOut, stay, type Change, type Solid, type Step } from "./morph-mark.js";

/** The marks that an item's body is made of, the foremost first. The rest belongs to one of them. */
const BODY: Partial<Record<Role, number>> = { bar: 0, symbol: 1, bracket: 2, "bar-vague": 3 };
const rank = ({ role }: Solid): number => BODY[role] ?? 4;

/** The key that a mark had before it began to go. */
export const plainKey = (key: string): string => key.replace(/^(was )+/, "");

/** How the marks of one item become its marks in another scene. */
export interface ItemSteps {
  /** In the order of `b`. */
  readonly kept: ReadonlyMap<Solid, Step>;
  readonly gone: readonly Step[];
}

/**
 * The same key is the same mark. What is left of the bodies is paired in order; one too many in `b` splits off from the
 * first of `a`, one too many in `a` is merged into the first of `b`. Marks of one piece travel together; what is on a body
 * that bends fades meanwhile, and so does all else.
 * @param goneKey gives what goes a key that no mark of `b` has
 */
export function itemSteps(id: string, a: readonly Solid[], b: readonly Solid[], goneKey: (mark: Solid) => string): ItemSteps {
  const [own, other] = [[...a].sort(byRank), [...b].sort(byRank)];
  const rest = new Map(own.map((mark) => [plainKey(mark.key), mark]));
  const pairs: { from: Solid; to: Solid; piece: string; split?: boolean; key?: string }[] = [];
  const kept = new Map<Solid, Step>();
  const gone: Step[] = [];

  const left: Solid[] = [];
  for (const to of other) {
    const from = rest.get(to.key);
    if (!from) left.push(to);
    else if (rest.delete(to.key)) pairs.push({ from, to, piece: pieceOf(to.key, id) });
  }
  const [bodies, targets] = [bodiesOf(own), bodiesOf(other)];
  const spare = bodies.filter(({ key }) => rest.has(plainKey(key)));
  for (const to of left) {
    if (!targets.includes(to)) {
      kept.set(to, fadeIn(to));
      continue;
    }
    const from = spare.shift();
    if (from) rest.delete(plainKey(from.key));
    pairs.push({ from: from ?? bodies[0]!, to, piece: pieceOf(from ? plainKey(from.key) : to.key, id), split: !from });
  }
  for (const from of spare) {
    rest.delete(plainKey(from.key));
    pairs.push({ from, to: targets[0]!, piece: pieceOf(plainKey(from.key), id), key: goneKey(from) });
  }

  const leads = new Map<string, Change>();
  const first = (): Change | undefined => leads.values().next().value;
  for (const { from, to, piece, split, key } of pairs.sort((one, two) => byRank(one.to, two.to))) {
    const lead = leads.get(piece) ?? (rank(to) < 4 ? undefined : first());
    if (lead?.bends) {
      // it would come off what it is on
      if (!split) gone.push(fadeOut(from, key ?? goneKey(from), lead.way));
      if (key === undefined) kept.set(to, fadeIn(to));
      continue;
    }
    const move = change(from, to, key);
    const { way } = lead ?? move;
    leads.set(piece, lead ?? move);
    if (key !== undefined) gone.push(move.step(way));
    else kept.set(to, !way[0] && !way[1] && alike(from, to) ? stay(from, to) : move.step(way));
  }
  for (const [key, mark] of rest) gone.push(fadeOut(mark, goneKey(mark), (leads.get(pieceOf(key, id)) ?? first())?.way));
  return { kept, gone };
}

const byRank = (a: Solid, b: Solid): number => rank(a) - rank(b);

function bodiesOf(marks: readonly Solid[]): readonly Solid[] {
  const bodies = marks.filter((mark) => rank(mark) < 4);
  return bodies.length ? bodies : marks;
}

/** Which piece of its item a mark belongs to: what its key has after the item's id. */
function pieceOf(key: string, id: string): string {
  const rest = key.slice(key.indexOf(":") + 1);
  return rest.startsWith(id) ? rest.slice(id.length) : "";
}
