import type { ResolvedDesign } from "../layout/design.js";
import type { Scene } from "../scene/marks.js";
import type { Designs } from "../scene/figure.js";
import type { Morph } from "../scene/morph.js";

/** Milliseconds from one design to another: three stages, each long enough to follow. */
const DURATION = 600;

/** What is drawn while a timeline goes from one design to another. */
export interface SceneMove {
  readonly moving: boolean;
  /**
   * The scene to draw at `time` where `next` is what there is to show, in a design. A new design begins a move, at `begin`
   * unless that is `undefined`; what changes meanwhile for another reason ends it.
   */
  at(next: Scene, figure: { readonly design: ResolvedDesign; readonly designs: Designs }, time: number, begin: number | undefined): Scene;
}

/** Moves what is drawn from design to design. One that is cut short by the next begins from where it is. */
export function createSceneMove(): SceneMove {
  let drawn: Scene | undefined;
  let shown: ResolvedDesign | undefined;
  let move: { readonly morph: Morph; readonly goal: Scene; readonly began: number } | undefined;
  return {
    get moving() {
      return move !== undefined;
    },
    at(next, { design, designs }, time, begin) {
      const another = shown !== undefined && !sameDesign(shown, design);
      shown = design;
      if (another && drawn && begin !== undefined && designs.morph) move = { morph: designs.morph(drawn, next), goal: next, began: begin };
      else if (move && move.goal !== next) move = undefined;
      const part = move ? Math.max(0, time - move.began) / DURATION : 1;
      drawn = move && part < 1 ? move.morph.at(part) : next;
      if (part >= 1) move = undefined;
      return drawn;
    },
  };
}

/** Whether two designs draw alike: all that they say is the same. */
function sameDesign(a: ResolvedDesign, b: ResolvedDesign): boolean {
  const keys = Object.keys(a) as (keyof ResolvedDesign)[];
  return a === b || keys.every((key) => a[key] === b[key] || (typeof a[key] === "object" && key !== "representation" && JSON.stringify(a[key]) === JSON.stringify(b[key])));
}
