// Physical floor 3: the SVG/DOM limit. One <rect> per event, no library; a window change sets x and
// width of those that meet the window and hides the others.
import { COLORS, N_GROUPS } from "../lib/data.js";

const NS = "http://www.w3.org/2000/svg";
export function mount(container, events, ctx) {
  const W = ctx.width,
    H = ctx.height,
    n = events.length,
    band = H / N_GROUPS;
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("width", W);
  svg.setAttribute("height", H);
  const gs = COLORS.map((c) => {
    const g = document.createElementNS(NS, "g");
    g.setAttribute("fill", c);
    svg.appendChild(g);
    return g;
  });
  const els = new Array(n),
    shown = new Uint8Array(n);
  const s = new Float64Array(n),
    e = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const v = events[i];
    s[i] = v.start;
    e[i] = v.end === null ? v.start : v.end;
    const r = document.createElementNS(NS, "rect");
    r.setAttribute("y", Math.round(v.group * band + 2 + (v.id % 8) * ((band - 4) / 8)));
    r.setAttribute("height", 4);
    r.setAttribute("display", "none");
    els[i] = r;
    gs[v.group].appendChild(r);
  }
  function draw(a, b) {
    const k = W / (b - a);
    for (let i = 0; i < n; i++) {
      const x0 = (s[i] - a) * k,
        x1 = (e[i] - a) * k;
      if (x1 < -3 || x0 > W) {
        if (shown[i]) {
          els[i].setAttribute("display", "none");
          shown[i] = 0;
        }
        continue;
      }
      const l = x0 < -10 ? -10 : x0,
        r = x1 > W + 10 ? W + 10 : x1;
      els[i].setAttribute("x", l);
      els[i].setAttribute("width", r - l > 3 ? r - l : 3);
      if (!shown[i]) {
        els[i].removeAttribute("display");
        shown[i] = 1;
      }
    }
  }
  draw(ctx.t0, ctx.t1);
  container.appendChild(svg);
  return {
    setWindow: draw,
    destroy() {
      svg.remove();
    },
    drawn: () => shown.some((v) => v),
  };
}
