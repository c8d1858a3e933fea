import { createTimeline } from "timeloom";

const SHIPS = ["Inner Sand", "Long Reef", "Outer Bank"];
const FROM = Date.UTC(2025, 0);

/** The reports from one number to another, each of a made-up lightship, a minute after the one before. */
export function makeReports(from, until) {
  return Array.from({ length: until - from }, (_, index) => {
    const number = from + index;
    const start = FROM + number * 60_000;
    return {
      id: `report-${number + 1}`,
      title: `Report ${number + 1}`,
      category: SHIPS[(number * 7 + Math.floor(number / 5)) % SHIPS.length],
      importance: number === 0 ? 1 : ((number * 37) % 101) / 101,
      date: number % 4 ? start : { start, end: start + ((number % 9) + 1) * 300_000 },
    };
  });
}

/** A timeline, and a button that has events appended to it while it is pressed in. */
export function drawTimeline(container, spec) {
  const control = Object.assign(document.createElement("div"), { className: "control" });
  const button = control.appendChild(Object.assign(document.createElement("button"), { type: "button", textContent: "Let it stream" }));
  button.setAttribute("aria-pressed", "false");
  container.append(control);

  let count = 200;
  const timeline = createTimeline(container, { ...spec, data: makeReports(0, count) });
  let timer;
  button.addEventListener("click", () => {
    const runs = timer === undefined;
    button.setAttribute("aria-pressed", String(runs));
    if (runs) timer = setInterval(() => timeline.append(makeReports(count, (count += 20))), 20);
    else timer = clearInterval(timer);
  });
}
