// Seeded synthetic dataset, identical in Node and in the browser.
// An event is { id, group, label, start, end }: start/end are ms since the epoch,
// end is null for a point. The array is sorted by start.

export const T0 = Date.UTC(1900, 0, 1);
export const T1 = Date.UTC(2025, 0, 1);
export const SPAN = T1 - T0;
export const DAY = 86400000;
export const N_GROUPS = 12;
export const GROUPS = [
  "Politics",
  "Science",
  "Arts",
  "Industry",
  "Transport",
  "Medicine",
  "Sport",
  "Climate",
  "Space",
  "Computing",
  "Music",
  "Conflict",
];
export const COLORS = [
  "#4e79a7",
  "#f28e2b",
  "#e15759",
  "#76b7b2",
  "#59a14f",
  "#edc948",
  "#b07aa1",
  "#ff9da7",
  "#9c755f",
  "#5f6b8c",
  "#d37295",
  "#86bcb6",
];

export function mulberry32(seed) {
  let a = seed >>> 0;
  return function () {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (
  "treaty launch first flight discovery of the new record opening bridge tunnel " +
  "congress election reform strike festival premiere exhibition patent engine railway canal station " +
  "vaccine trial epidemic hospital surgery protein genome element particle reactor telescope orbit probe " +
  "lander mission satellite computer language compiler network protocol browser album concert tour symphony " +
  "opera novel prize award championship final league olympic relay storm flood drought glacier survey " +
  "expedition summit accord border siege armistice uprising republic charter union factory steel oil dam " +
  "harbour airline airport motor race national world international northern southern eastern western"
).split(" ");

function cumulative(weights) {
  let s = 0;
  const c = weights.map((w) => (s += w));
  return c.map((v) => v / s);
}
function pick(cum, u) {
  let lo = 0,
    hi = cum.length - 1;
  while (lo < hi) {
    const m = (lo + hi) >> 1;
    if (u <= cum[m]) hi = m;
    else lo = m + 1;
  }
  return lo;
}
function label(rnd) {
  const target = 10 + Math.floor(51 * Math.pow(rnd(), 1.4)); // 10..60 characters
  let s = "";
  while (s.length < target) s += (s ? " " : "") + WORDS[Math.floor(rnd() * WORDS.length)];
  s = s.slice(0, Math.min(60, Math.max(10, target))).trimEnd();
  while (s.length < 10) s += "s";
  return s[0].toUpperCase() + s.slice(1);
}

const N_BURSTS = 60;

/** @returns {{events: Array, focus: number, groups: string[], t0: number, t1: number}} */
export function generate(n, seed = 20250101) {
  const rnd = mulberry32(seed);
  // bursts: Zipf weights, centres denser towards the present, widths from days to years
  const bursts = [];
  for (let i = 0; i < N_BURSTS; i++) {
    bursts.push({
      w: Math.pow(i + 1, -0.7),
      c: i === 0 ? Date.UTC(1969, 6, 20) : T1 - SPAN * (0.02 + 0.96 * Math.pow(rnd(), 1.6)),
      b: i === 0 ? 40 * DAY : DAY * Math.exp(Math.log(3) + rnd() * Math.log(200)),
      g: Math.floor(rnd() * N_GROUPS),
    });
  }
  const burstCum = cumulative(bursts.map((b) => b.w));
  const groupCum = cumulative(Array.from({ length: N_GROUPS }, (_, i) => Math.pow(i + 1, -0.8)));
  const MIN = 60000;
  const events = new Array(n);
  for (let i = 0; i < n; i++) {
    let t,
      g = pick(groupCum, rnd());
    if (rnd() < 0.5) {
      const b = bursts[pick(burstCum, rnd())];
      const u = rnd() - 0.5;
      t = b.c - Math.sign(u) * b.b * Math.log(1 - 2 * Math.abs(u) + 1e-12); // Laplace
      if (rnd() < 0.5) g = b.g;
    } else {
      t = T1 - SPAN * Math.pow(rnd(), 1.9); // power law: denser towards the present
    }
    t = Math.round(Math.min(T1 - DAY, Math.max(T0, t)) / MIN) * MIN;
    let end = null;
    if (rnd() < 0.3) {
      // 30% ranges, Pareto durations from 2 days to 30 years
      const dur = Math.min(30 * 365 * DAY, 2 * DAY * Math.pow(1 - rnd() * 0.9999, -1 / 0.8));
      end = Math.round(Math.min(T1, t + dur) / MIN) * MIN;
      if (end <= t) end = t + DAY / 2;
    }
    events[i] = { id: i, group: g, label: label(rnd), start: t, end };
  }
  events.sort((a, b) => a.start - b.start || a.id - b.id);
  for (let i = 0; i < n; i++) events[i].id = i;
  return { events, focus: Date.UTC(1969, 6, 20), groups: GROUPS, t0: T0, t1: T1 };
}

/** The 60 window changes: 24 zoom-in steps from the full extent to 1/1000, then 12 pans each at 1/1000, 1/30 and 1/2. */
export function windows(focus) {
  const out = [];
  const f = (focus - T0) / SPAN; // the focus keeps its place on screen, as in a wheel zoom
  const at = (w) => focus - w * f;
  for (let i = 1; i <= 24; i++) {
    const w = SPAN * Math.pow(1 / 1000, i / 24);
    out.push([at(w), at(w) + w, "zoom"]);
  }
  for (const [div, step] of [
    [1000, 0.2],
    [30, 0.1],
    [2, 0.03],
  ]) {
    const w = SPAN / div;
    for (let i = 1; i <= 12; i++) {
      const d = w * step * (i <= 6 ? i : 12.5 - i); // there and back, no window twice
      out.push([at(w) + d, at(w) + d + w, "pan1/" + div]);
    }
  }
  return out.map(([a, b, p]) => [Math.round(a), Math.round(b), p]);
}
