// Physical floor 2: the same picture as raw.js, but a rectangle whose pixels its row already
// covers is not drawn again (exact at 1 px: the picture is the same set of painted pixels within
// 1 px), and points outside the window are skipped by binary search. What a library with level of
// detail can aim at; raw.js is what one without it can.
// make({ labels: true }) is raw-labels: the same, plus a time axis and as many labels as fit in every
// second row (greedy, found by binary search): the floor for a timeline that also shows text.
// make({ labels: true, columns: true }) is raw-labels-columns: that from the caller's arrays, not from rows.
import { columns } from "../lib/columns.js";
import { COLORS, N_GROUPS } from "../lib/data.js";

// how an event is read, by its index: the arrays are made before the clock starts, as those of ours-columns are
const ofRows = (events) => ({
  n: events.length,
  group: (i) => events[i].group,
  start: (i) => events[i].start,
  end: (i) => events[i].end,
  label: (i) => events[i].label,
});
const ofColumns = ({ n, group, start, end, labels }) => ({
  n,
  group: (i) => group[i],
  start: (i) => start[i],
  end: (i) => (end[i] === end[i] ? end[i] : null),
  label: (i) => labels[i],
});

export const make = (opt) => ({
  prepare: opt.columns ? columns : undefined,
  mount(container, input, ctx) {
    const from = (opt.columns ? ofColumns : ofRows)(input);
    const n = from.n;
    const W = ctx.width,
      H = ctx.height,
      ROWS = N_GROUPS * 8;
    const band = H / N_GROUPS;
    // bucket by row; within a row points (sorted by start) and ranges (sorted by start, with prefix max of end)
    const count = new Uint32Array(ROWS * 2 + 1);
    // events arrive sorted by start, their ids are their indexes
    const key = (i) => (from.group(i) * 8 + (i % 8)) * 2 + (from.end(i) === null ? 0 : 1);
    for (let i = 0; i < n; i++) count[key(i) + 1]++;
    for (let i = 0; i < ROWS * 2; i++) count[i + 1] += count[i];
    const at = count.slice(0, ROWS * 2);
    const s = new Float64Array(n),
      e = new Float64Array(n),
      mx = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const k = at[key(i)]++;
      s[k] = from.start(i);
      e[k] = from.end(i) ?? s[k];
    }
    for (let r = 0; r < ROWS * 2; r++) {
      let m = -Infinity;
      for (let i = count[r]; i < count[r + 1]; i++) {
        if (e[i] > m) m = e[i];
        mx[i] = m;
      }
    }
    const canvas = document.createElement("canvas");
    canvas.width = W;
    canvas.height = H;
    canvas.style.cssText = "display:block";
    container.appendChild(canvas);
    const g2 = canvas.getContext("2d");
    const lower = (arr, lo, hi, v) => {
      while (lo < hi) {
        const m = (lo + hi) >> 1;
        if (arr[m] < v) lo = m + 1;
        else hi = m;
      }
      return lo;
    };
    let drawnRects = 0;
    const label = opt.labels ? new Array(n) : null;
    if (label) {
      const to = count.slice(0, ROWS * 2);
      for (let i = 0; i < n; i++) label[to[key(i)]++] = from.label(i);
    }
    const utc = new Intl.DateTimeFormat("en", { timeZone: "UTC", year: "numeric", month: "short", day: "numeric" });
    function text(a, b, k) {
      g2.fillStyle = "#222";
      g2.font = "10px sans-serif";
      g2.textBaseline = "middle";
      for (let row = 0; row < ROWS; row += 2) {
        const y = Math.round(((row / 8) | 0) * band + 2 + (row % 8) * ((band - 4) / 8)) + 2;
        const lo = count[row * 2],
          hi = count[row * 2 + 1];
        for (let i = lower(s, lo, hi, a); i < hi && s[i] < b;) {
          const x = (s[i] - a) * k + 5;
          g2.fillText(label[i], x, y);
          i = lower(s, i + 1, hi, a + (x + label[i].length * 5.2 + 8) / k);
        }
      }
      for (let i = 0; i <= 10; i++) {
        g2.fillRect((W / 10) * i, H - 16, 1, 4);
        g2.fillText(utc.format(a + ((b - a) / 10) * i), (W / 10) * i + 2, H - 6);
      }
    }
    function draw(a, b) {
      const k = W / (b - a);
      const pad = 3 / k;
      g2.clearRect(0, 0, W, H);
      drawnRects = 0;
      for (let row = 0; row < ROWS; row++) {
        const g = (row / 8) | 0;
        g2.fillStyle = COLORS[g];
        const y = Math.round(g * band + 2 + (row % 8) * ((band - 4) / 8));
        for (let kind = 0; kind < 2; kind++) {
          const lo = count[row * 2 + kind],
            hi = count[row * 2 + kind + 1];
          // ranges: from the first one whose prefix max of end reaches the window
          let i = kind === 0 ? lower(s, lo, hi, a - pad) : lower(mx, lo, hi, a);
          const j = lower(s, i, hi, b);
          let runStart = -1,
            runEnd = -1; // merged run of touching rectangles in whole pixels
          for (; i < j; i++) {
            if (e[i] < a - pad) continue;
            let x0 = ((s[i] - a) * k) | 0,
              x1 = ((e[i] - a) * k) | 0;
            if (x0 < 0) x0 = 0;
            if (x1 < x0 + 3) x1 = x0 + 3;
            if (x1 > W) x1 = W;
            if (x0 <= runEnd) {
              if (x1 > runEnd) runEnd = x1;
              continue;
            }
            if (runEnd > runStart) {
              g2.fillRect(runStart, y, runEnd - runStart, 4);
              drawnRects++;
            }
            runStart = x0;
            runEnd = x1;
          }
          if (runEnd > runStart) {
            g2.fillRect(runStart, y, runEnd - runStart, 4);
            drawnRects++;
          }
        }
      }
      if (label) text(a, b, k);
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
  },
});
