// Physical floor 1: N prepared rectangles in typed arrays; every window change re-projects
// all of them and refills those that meet the window. No labels, no axis text, no level of detail.
import { COLORS, N_GROUPS } from "../lib/data.js";

export function prepare(events, height) {
  const n = events.length;
  const s = new Float64Array(n),
    e = new Float64Array(n),
    y = new Float32Array(n);
  const offsets = new Uint32Array(N_GROUPS + 1);
  for (let i = 0; i < n; i++) offsets[events[i].group + 1]++;
  for (let g = 0; g < N_GROUPS; g++) offsets[g + 1] += offsets[g];
  const at = offsets.slice(0, N_GROUPS);
  const band = height / N_GROUPS;
  for (let i = 0; i < n; i++) {
    // sorted by group so that fillStyle changes 12 times a frame
    const v = events[i],
      k = at[v.group]++;
    s[k] = v.start;
    e[k] = v.end === null ? v.start : v.end;
    y[k] = Math.round(v.group * band + 2 + (v.id % 8) * ((band - 4) / 8));
  }
  return { n, s, e, y, offsets };
}

export function mount(container, events, ctx) {
  const W = ctx.width,
    H = ctx.height;
  const p = prepare(events, H);
  const canvas = document.createElement("canvas");
  canvas.width = W;
  canvas.height = H;
  canvas.style.cssText = "display:block";
  container.appendChild(canvas);
  const g2 = canvas.getContext("2d");
  let drawnRects = 0;
  function draw(a, b) {
    const { s, e, y, offsets } = p;
    const k = W / (b - a);
    g2.clearRect(0, 0, W, H);
    drawnRects = 0;
    for (let g = 0; g < N_GROUPS; g++) {
      g2.fillStyle = COLORS[g];
      for (let i = offsets[g], end = offsets[g + 1]; i < end; i++) {
        const x0 = (s[i] - a) * k,
          x1 = (e[i] - a) * k;
        if (x1 < -3 || x0 > W) continue;
        g2.fillRect(x0, y[i], x1 - x0 > 3 ? x1 - x0 : 3, 4);
        drawnRects++;
      }
    }
  }
  draw(ctx.t0, ctx.t1);
  return {
    setWindow: draw,
    destroy() {
      canvas.remove();
      canvas.width = canvas.height = 0;
    },
    drawn: () => drawnRects > 0,
  };
}
