import { createTimeline } from "timeloom";
import { columnSource } from "timeloom/columns";

const QUAYS = ["North Quay", "South Quay", "Old Basin", "Ferry Pier", "Coal Dock"];
const SHIPS = ["Albatross", "Bittern", "Curlew", "Dunlin", "Eider", "Fulmar", "Gannet", "Heron", "Ibis", "Kestrel", "Lapwing", "Merlin", "Osprey", "Petrel", "Redshank", "Teal"];
const [FROM, UNTIL] = [Date.UTC(1925, 0), Date.UTC(2025, 0)];
const HOUR = 3_600_000;

/** A number from 0 to 1 that is as good as random, the same for the same `seed`. */
function noise(seed) {
  let bits = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** So many calls of ships at a harbour that there never was, in the order of time, as columns. */
export function makeCalls(count) {
  const start = new Float64Array(count);
  const end = new Float64Array(count).fill(NaN);
  const importance = new Float32Array(count);
  const codes = new Uint8Array(count);
  // More each year, but for two slumps.
  const shares = Array.from({ length: 100 }, (_, year) => (1 + year / 20) * (year > 13 && year < 21 ? 0.15 : year > 82 && year < 86 ? 0.5 : 1));
  const all = shares.reduce((sum, share) => sum + share);
  const length = (UNTIL - FROM) / 100;
  let row = 0;
  let sum = 0;
  shares.forEach((share, year) => {
    const last = Math.round((count * (sum += share)) / all);
    const step = length / Math.max(1, last - row);
    for (let time = FROM + year * length; row < last; row++, time += step) {
      start[row] = Math.floor(time + noise(4 * row) * step);
      const stay = noise(4 * row + 1);
      if (stay < 0.25) end[row] = start[row] + HOUR * (4 + Math.floor(3000 * stay ** 2));
      importance[row] = noise(4 * row + 2) ** 3;
      // The pier was built later, and the dock closed.
      const quay = Math.floor(noise(4 * row + 3) * QUAYS.length);
      codes[row] = (quay === 3 && year < 34) || (quay === 4 && year > 47) ? row % 3 : quay;
    }
  });
  return { start, end, importance, category: { codes, values: QUAYS }, title: (index) => `${SHIPS[(index * 7) % SHIPS.length]}, call ${index + 1}` };
}

/** A timeline of as many calls as are chosen above it, and how far it has come with them. */
export function drawTimeline(container, spec) {
  const control = Object.assign(document.createElement("div"), { className: "control" });
  control.append(Object.assign(document.createElement("label"), { htmlFor: "calls", textContent: "Events" }));
  const select = control.appendChild(Object.assign(document.createElement("select"), { id: "calls" }));
  for (const count of [10_000, 100_000, 1_000_000]) select.append(new Option(count.toLocaleString("en"), count));
  const told = control.appendChild(document.createElement("p"));
  container.append(control);

  let began, made, drawn;
  const since = (time) => `${((performance.now() - time) / 1000).toFixed(2)} s`;
  const data = () => {
    began = performance.now();
    const columns = makeCalls(Number(select.value));
    made = `Made in ${since(began)}`;
    began = performance.now();
    return columnSource(columns);
  };
  const timeline = createTimeline(container, { ...spec, data: data() });
  timeline.on("load", () => (told.textContent = drawn = `${made}, drawn ${since(began)} later.`));
  timeline.on("progress", ({ placed, total }) => {
    const now = placed < total ? `${placed.toLocaleString("en")} have their places so far.` : `All had their places after ${since(began)}.`;
    told.textContent = `${drawn} ${now}`;
  });
  select.addEventListener("change", () => timeline.update({ data: data() }));
}
