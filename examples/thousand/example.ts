import type { EventInput } from "timeloom";
import type { Example } from "../example.js";

const KINDS = ["Alder", "Birch", "Cedar", "Elder", "Hazel", "Rowan"];
const DAY = 86_400_000;

/** Park and Miller's generator: the same numbers from the same seed, in any machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Events in bursts, a quarter of them with a length. */
export function makeEvents(count: number, seed: number): readonly EventInput[] {
  const random = randomFrom(seed);
  const bursts = Array.from({ length: 7 }, () => 1990 + random() * 34);
  return Array.from({ length: count }, (_, index) => {
    const year = random() < 0.6 ? bursts[Math.floor(random() * 7)]! + random() * random() : 1990 + random() * 35;
    const start = Math.floor((year - 1970) * 365.2425) * DAY;
    const kind = KINDS[Math.floor(random() * KINDS.length)]!;
    const days = random() < 0.25 ? Math.ceil(random() ** 3 * 900) : 0;
    return {
      id: `e${index}`,
      title: `${kind} ${index + 1}`,
      date: days ? { start, end: start + days * DAY } : new Date(start).toISOString().slice(0, 10),
      category: kind,
      importance: Math.round(random() ** 3 * 1000) / 1000,
    };
  });
}

export const example: Example = {
  title: "A thousand events",
  text: "Made up by a seeded generator, in bursts. Not one is left out: what has no room is counted, and each number opens.",
  spec: { title: "A thousand made-up events", data: makeEvents(1000, 7) },
  file: "events.json",
  expect: { events: 1000 },
};
