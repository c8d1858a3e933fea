import type { Plan, PlanRequest } from "./representation.js";
import type { Box } from "./track.js";

/** A plan made for left to right, in the direction that is asked for: all x are mirrored for right to left. */
export function mirrored(plan: Plan, { direction }: PlanRequest): Plan {
  if (direction === "ltr") return plan;
  const turn = (points: readonly number[]): number[] => points.map((value, index) => (index % 2 ? value : plan.width - value));
  const flip = (box: Box): Box => ({ ...box, x: plan.width - box.x - box.width });
  return {
    ...plan,
    plot: flip(plan.plot),
    tracks: plan.tracks.map((track) => ({ ...track, points: turn(track.points), side: track.side === 1 ? -1 : 1 })),
    guides: plan.guides.map((guide) => ({ ...guide, points: turn(guide.points) })),
    words: plan.words.map((word) => ({ ...word, box: flip(word.box) })),
  };
}
