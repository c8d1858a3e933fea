// Runs inside the page. `adapter` is { mount(container, events, ctx) -> handle, prepare?(events, ctx) -> input }.
// prepare(): the form in which a caller holds the events, made before any clock starts; mount gets it in place of the events.
// handle: { setWindow(startMs, endMs), destroy(), idle?() -> boolean, drawn?() -> boolean }
//   idle()  : the picture for the last setWindow (or mount) is complete. Absent = complete when the call returns.
//   drawn() : something is on screen (checked by the runner, not timed).
import { generate, windows } from "./data.js";

const now = () => performance.now();
// With uncapped frames Chromium makes the next frame at once only if something changed; after a frame without
// change it waits for 60 Hz. A library that draws one frame later would pay 17 ms for that: so every awaited
// frame moves a 1 px layer of its own, for all alike.
const dot = document.createElement("div");
dot.style.cssText = "position:fixed;right:2px;bottom:2px;width:1px;height:1px;background:#fff;will-change:transform";
let side = 0;
const raf = () => {
  side ^= 1;
  dot.style.transform = `translateX(${side}px)`;
  return new Promise((r) => requestAnimationFrame(r));
};

export function install(adapter) {
  let data = null,
    input = null,
    handle = null,
    container = null;

  const makeContainer = () => {
    const el = document.createElement("div");
    el.id = "chart";
    el.style.cssText = "position:relative;width:1200px;height:640px;overflow:hidden";
    document.getElementById("host").appendChild(el);
    return el;
  };
  const isIdle = () => (handle.idle ? !!handle.idle() : true);

  // Waits until the picture is complete and the frame that shows it has been produced.
  // If the work was done by the time the call returned, that is the next rAF; otherwise the rAF
  // after the first one at which the adapter says it is idle.
  // lastGap: the longest time between two rAFs meanwhile, i.e. how long the page could not answer.
  let lastGap = 0;
  async function untilPainted(deadline, from = now()) {
    lastGap = 0;
    let prev = from;
    const tick = async () => {
      await raf();
      const t = now();
      if (t - prev > lastGap) lastGap = t - prev;
      prev = t;
    };
    if (isIdle()) {
      await tick();
      return true;
    }
    for (;;) {
      await tick();
      if (isIdle()) break;
      if (now() > deadline) return false;
    }
    await tick();
    return true;
  }
  const ctx = () => ({ focus: data.focus, groups: data.groups, t0: data.t0, t1: data.t1, width: 1200, height: 640 });

  const bench = {
    // A fixed amount of arithmetic: tells how fast (or disturbed) the machine is at this moment.
    calibrate() {
      let x = 0.5,
        best = Infinity;
      for (let r = 0; r < 5; r++) {
        const t = now();
        for (let i = 0; i < 2e6; i++) x = 3.9 * x * (1 - x);
        best = Math.min(best, now() - t);
      }
      return { ms: best, x };
    },
    gen(n, seed) {
      data = generate(n, seed);
      // a text that was put together is held in pieces until it is first read: read now, or who reads it seems to free memory
      for (const { label } of data.events) Number(label);
      input = adapter.prepare ? adapter.prepare(data.events, ctx()) : data.events;
      return data.events.length;
    },
    prepare() {
      container = makeContainer();
    },

    async mount(capMs) {
      await raf();
      await raf();
      await new Promise((r) => setTimeout(r, 0));
      const t0 = now();
      handle = adapter.mount(container, input, ctx());
      const sync = now() - t0;
      // "second requestAnimationFrame after the call, or until painted": at least two rAFs.
      await raf();
      const ok = await untilPainted(t0 + capMs);
      const firstFrame = now() - t0;
      return { sync, firstFrame, timeout: !ok || firstFrame > capMs };
    },
    // The longest time that a task from outside had to wait, from the call of mount to `ms` after it: ticks of a message
    // channel, one after the other. `before`: the same in 300 ms before the call, in which the page does nothing.
    async block(ms) {
      let prev = now(),
        longest = { at: 0, ms: 0 },
        running = true;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const t = now();
        if (t - prev > longest.ms) longest = { at: prev, ms: t - prev };
        prev = t;
        if (running) channel.port2.postMessage(0);
      };
      const tasks = [];
      const observer = new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
      });
      observer.observe({ type: "longtask" });
      const wait = (time) => new Promise((r) => setTimeout(r, time));
      channel.port2.postMessage(0);
      await wait(300);
      const before = longest.ms;
      longest = { at: 0, ms: 0 };
      const t0 = now();
      handle = adapter.mount(container, input, ctx());
      const sync = now() - t0;
      const ok = await untilPainted(t0 + 60000);
      const firstFrame = now() - t0;
      await wait(Math.max(0, ms - (now() - t0)));
      running = false;
      observer.disconnect();
      channel.port1.close();
      return {
        before,
        sync,
        firstFrame,
        timeout: !ok,
        longest: longest.ms,
        at: longest.at - t0,
        tasks: tasks.filter(([start]) => start >= t0 - 1).map(([start, duration]) => [Math.round(start - t0), duration]),
      };
    },
    // What the page itself says of its memory, workers included: bytes.
    async ownAccount() {
      return performance.measureUserAgentSpecificMemory ? (await performance.measureUserAgentSpecificMemory()).bytes : undefined;
    },
    drawn() {
      return handle.drawn ? handle.drawn() : true;
    },
    setWindow(a, b) {
      handle.setWindow(a, b);
    },
    async settleExact() {
      await untilPainted(now() + 20000);
    },
    async settle(capMs = 20000) {
      const d = now() + capMs;
      await untilPainted(d);
      await raf();
      return true;
    },

    async zoom(capMs) {
      const steps = windows(data.focus);
      const out = { sync: [], frame: [], gap: [], phase: [], timeout: false, planned: steps.length };
      const start = now();
      const deadline = start + capMs;
      let lastSent = start;
      await raf();
      for (const [a, b, phase] of steps) {
        const t0 = now();
        handle.setWindow(a, b);
        await null;
        await null; // work that the library put off to a microtask counts as synchronous
        const s = now() - t0;
        const ok = await untilPainted(deadline, t0);
        const f = now() - t0;
        out.sync.push(s);
        out.frame.push(f);
        out.gap.push(lastGap);
        out.phase.push(phase);
        if (!ok) {
          out.timeout = true;
          break;
        }
        if (now() - lastSent > 1000) {
          lastSent = now();
          console.debug("@partial " + JSON.stringify(out));
        }
        if (now() > deadline && out.frame.length < steps.length) {
          out.timeout = true;
          break;
        }
      }
      out.wall = now() - start;
      return out;
    },
    // For each window: the picture at the moment the harness calls it complete, and 500 ms later.
    async verify(ws) {
      const picture = () => {
        const copy = container.cloneNode(true);
        if (handle.verifyIgnore) for (const el of copy.querySelectorAll(handle.verifyIgnore)) el.remove();
        let s = copy.innerHTML;
        for (const c of container.querySelectorAll("canvas")) s += c.toDataURL();
        let h = 5381;
        for (let i = 0; i < s.length; i++) h = ((h * 33) ^ s.charCodeAt(i)) | 0;
        return h;
      };
      const out = {
        windows: ws.length,
        complete: 0,
        changed: 0,
        drawnIn: container.querySelector("canvas") ? "canvas" : container.querySelector("svg") ? "svg" : "html",
      };
      let before = null;
      const m0 = picture(); // mount() has just returned: is this already the final picture?
      await new Promise((r) => setTimeout(r, 1500));
      out.mountComplete = m0 === picture();
      for (const [a, b] of ws) {
        handle.setWindow(a, b);
        await untilPainted(now() + 20000);
        const p0 = picture();
        await new Promise((r) => setTimeout(r, 500));
        const p1 = picture();
        if (p0 === p1) out.complete++;
        if (before !== null && p1 !== before) out.changed++;
        before = p1;
      }
      return out;
    },
    async destroy() {
      handle.destroy();
      handle = null;
      container.remove();
      container = null;
      await raf();
      await raf();
    },
    // n mount/destroy cycles; each mount is taken to a painted frame and one window change.
    async cycles(n, capMs) {
      const start = now();
      let done = 0;
      for (let i = 0; i < n; i++) {
        container = makeContainer();
        handle = adapter.mount(container, input, ctx());
        await raf();
        await untilPainted(start + capMs);
        const w = windows(data.focus)[10];
        handle.setWindow(w[0], w[1]);
        await untilPainted(start + capMs);
        handle.destroy();
        handle = null;
        container.remove();
        container = null;
        await raf();
        done++;
        if (now() - start > capMs) break;
      }
      return { done, ms: now() - start };
    },
    counts() {
      const svg = document.querySelectorAll("svg *").length;
      return { elements: document.querySelectorAll("*").length, svg, host: document.querySelectorAll("#host *").length };
    },
  };
  document.body.appendChild(dot);
  window.bench = bench;
  window.benchFrame = raf;
  window.benchReady = true;
}
