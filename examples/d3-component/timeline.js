import * as d3 from "d3";
import { toModel } from "timeloom";
import { timelineComponent } from "timeloom/d3";

/** Events per year with a brush, by d3; under it a timeline, called as any d3 component. Each moves the other. */
export function drawTimeline(container, { data, ...spec }) {
  const { events, span } = toModel(data);
  const time = d3.scaleUtc([span.start, span.end], [0, 0]);
  const years = d3.utcYears(new Date(span.start), new Date(span.end)).map(Number);
  const bins = d3.bin().value(({ start }) => start).domain([span.start, span.end]).thresholds(years)(events);
  const height = d3.scaleLinear([0, d3.max(bins, ({ length }) => length)], [0, 56]);

  const overview = d3.select(container).append("svg").attr("role", "img").attr("aria-label", "Events per year").attr("height", 84);
  const bars = overview.append("g").attr("fill", "currentColor").attr("opacity", 0.5);
  const axis = overview.append("g").attr("transform", "translate(0,60)");
  const window = overview.append("g");

  const timeline = timelineComponent(spec);
  const here = d3.select(container).append("div").datum(data).call(timeline);
  let { start, end } = timeline.of(here.node()).view;

  const brush = d3.brushX().on("brush end", ({ sourceEvent, selection }) => {
    // Without a source event it is the timeline that moved the brush.
    if (!sourceEvent) return;
    [start, end] = (selection ?? time.range()).map((x) => Number(time.invert(x)));
    here.call(timeline.spec({ view: { start, end } }));
    if (!selection) place();
  });
  timeline.of(here.node()).on("view", ({ view }) => {
    if (Math.abs(view.start - start) + Math.abs(view.end - end) < (end - start) / 500) return;
    ({ start, end } = view);
    place();
  });
  const place = () => window.call(brush.move, [start, end].map((at) => d3.median([...time.range(), time(at)])));

  new ResizeObserver(() => {
    const width = container.clientWidth;
    time.range([8, width - 20]);
    overview.attr("width", width);
    bars.selectAll("rect").data(bins).join("rect")
      .attr("x", ({ x0 }) => time(x0)).attr("width", ({ x0, x1 }) => Math.max(1, time(x1) - time(x0) - 1))
      .attr("y", ({ length }) => 60 - height(length)).attr("height", ({ length }) => height(length));
    axis.call(d3.axisBottom(time).ticks(width / 90).tickSizeOuter(0)).style("font", "12px system-ui, sans-serif");
    window.call(brush.extent([[8, 0], [width - 20, 60]]));
    place();
  }).observe(container);
}
