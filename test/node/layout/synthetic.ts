import type { EventInput } from "../../../src/model/types.js";

/** A small generator of numbers from a seed (mulberry32), so that every run sees the same events and views. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = ["treaty", "signed", "battle", "of", "the", "northern", "coalition", "in", "Vienna", "opens", "siege", "ends", "election", "reform", "council", "first", "flight", "under", "review"];

/** Events in bursts, a third of them intervals, with titles of one to nine words and importance that few have. */
export function syntheticEvents(count: number, seed = 1): EventInput[] {
  const random = randomOf(seed);
  const centres = Array.from({ length: 8 }, () => random());
  const from = Date.UTC(1900, 0);
  const span = Date.UTC(2025, 0) - from;
  return Array.from({ length: count }, (_, index) => {
    const at = random() < 0.5 ? random() : Math.min(1, Math.max(0, centres[Math.floor(random() * 8)]! + (random() - 0.5) ** 3));
    const start = Math.round(from + at * span);
    const title = Array.from({ length: 1 + Math.floor(random() * 9) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
    return {
      id: `e${index}`,
      title,
      category: `c${Math.floor(random() * 5)}`,
      importance: random() ** 3,
      date: random() < 0.33 ? { start, end: start + Math.round(random() ** 4 * span * 0.2) + 1 } : start,
    };
  });
}
