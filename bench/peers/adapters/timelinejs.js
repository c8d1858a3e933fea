// TimelineJS (Knight Lab), DOM. It has no free window: only zoom levels (its fixed list of scale factors,
// at most 89 screens wide) and "go to this event". setWindow takes the nearest level and the event
// nearest the middle, so it cannot reach 1/1000 of the extent. Animations are as short as it allows.
// It has no destroy method: the container is emptied.
import { Timeline } from "@knight-lab/timelinejs/src/js/timeline/Timeline.js";
import "@knight-lab/timelinejs/dist/css/timeline.css";

const FACTORS = [0.5, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
const date = (ms) => {
  const d = new Date(ms);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
  };
};

export function mount(container, events, ctx) {
  let loaded = false,
    moving = false;
  const tl = new Timeline(
    container,
    {
      events: events.map((e) => {
        const o = { unique_id: "e" + e.id, start_date: date(e.start), text: { headline: e.label }, group: ctx.groups[e.group] };
        if (e.end !== null) o.end_date = date(e.end);
        return o;
      }),
    },
    {
      font: null,
      theme: null,
      script_path: location.href,
      language: "en",
      duration: 1,
      ease: () => 1,
      scale_factor: 1,
      start_at_slide: 0,
      timenav_height_percentage: 80,
    },
  );
  // after 'ready' it lays itself out once more, from an IntersectionObserver: wait for that too
  tl.on("ready", () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        loaded = true;
      }),
    ),
  );
  let level = 1;
  return {
    setWindow(a, b) {
      const want = (ctx.t1 - ctx.t0) / (b - a),
        mid = (a + b) / 2;
      let l = 0;
      for (let i = 1; i < FACTORS.length; i++)
        if (Math.abs(Math.log(FACTORS[i] / want)) < Math.abs(Math.log(FACTORS[l] / want))) l = i;
      if (l !== level) {
        level = l;
        tl.setZoom(l);
      }
      let lo = 0,
        hi = events.length - 1;
      while (lo < hi) {
        const m = (lo + hi) >> 1;
        if (events[m].start < mid) lo = m + 1;
        else hi = m;
      }
      tl.goToId("e" + events[lo].id);
      moving = true;
      requestAnimationFrame(() => {
        moving = false;
      }); // its movement is made in an animation frame asked for before this one
    },
    idle: () => loaded && !moving,
    drawn: () => container.querySelectorAll(".tl-timemarker").length > 0,
    destroy() {
      container.replaceChildren();
    },
  };
}
