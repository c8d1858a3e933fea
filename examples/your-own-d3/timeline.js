import * as d3 from "d3";
import { describe, estimateWidth, formatExtent, queryFor, toFigure, toLayout, toScene } from "timeloom";

const TAGS = { rect: "rect", disc: "circle", poly: "path", text: "text" };
const ANCHORS = { left: "start", middle: "middle", right: "end" };
const colour = (paint) => (paint ? `var(--tl-${paint})` : "none");
const pathOf = ({ points, closed }) => `M${d3.range(0, points.length, 2).map((i) => [points[i], points[i + 1]]).join("L")}${closed ? "Z" : ""}`;

/** A timeline drawn and zoomed by d3. timeloom says what is where; each mark is a datum with a key. */
export function drawTimeline(container, spec) {
  const figure = toFigure(spec);
  const { source, messages } = figure;
  const { start, end } = source.info().span;
  // Times are milliseconds; at the end there is room for the last labels.
  const time = d3.scaleLinear([start - (end - start) * 0.02, end + (end - start) * 0.14], [0, 0]);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const buttons = [[messages.zoomIn, 2], [messages.zoomOut, 1 / 2], [messages.showAll, 0]];
  d3.select(container).append("div").attr("class", "tl-toolbar").selectAll("button").data(buttons).join("button").attr("type", "button").attr("class", "tl-button").text(([name]) => name)
    .on("click", (_, [, factor]) => (factor ? move().call(zoom.scaleBy, factor) : move().call(zoom.transform, d3.zoomIdentity)));
  const svg = d3.select(container).append("svg").attr("role", "img").attr("aria-label", describe(figure, source.info()).description);
  svg.style("display", "block").style("font-family", "var(--tl-font)").style("cursor", "grab").style("touch-action", "pan-y").style("user-select", "none");
  const clip = svg.append("clipPath").attr("id", "own-d3-plot").append("rect");
  const plot = svg.append("g").attr("clip-path", "url(#own-d3-plot)");
  const frame = svg.append("g");

  // The page keeps its wheel: zooming takes Ctrl or ⌘, as a pinch on a trackpad does.
  const zoom = d3.zoom().scaleExtent([1, 1e5]).filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button)).on("zoom", draw);
  const move = () => svg.transition().duration(still ? 0 : 600);
  svg.call(zoom).on("dblclick.zoom", null);

  /** All marks of one group, joined by their keys; what is new fades in. */
  function join(group, marks, layout) {
    const all = group.selectChildren().data(marks, ({ kind, key }) => kind + key).join((enter) => {
      const added = enter.append(({ kind }) => document.createElementNS(d3.namespaces.svg, TAGS[kind])).attr("class", ({ role }) => role);
      added.filter(({ item }) => item).append("title").text(({ item }) => titleOf(source.event(item)));
      added.filter(({ run }) => run).style("cursor", "zoom-in").on("click", (_, { run }) => open(layout.runs.find(({ key }) => key === run)));
      if (!still) added.style("opacity", 0).transition().duration(250).style("opacity", 1);
      return added;
    });
    all.style("fill", ({ kind, fill }) => colour(fill ?? (kind === "text" && "ink"))).style("stroke", ({ stroke, halo }) => colour(stroke ?? (halo && "surface")));
    all.attr("stroke-width", ({ strokeWidth, halo }) => strokeWidth ?? (halo ? 3 : 1)).attr("stroke-dasharray", ({ dash }) => dash?.join(" ")).attr("opacity", ({ opacity }) => opacity);
    const of = (kind) => all.filter((mark) => mark.kind === kind);
    of("rect").attr("x", ({ x }) => x).attr("y", ({ y }) => y).attr("width", ({ width }) => width).attr("height", ({ height }) => height).attr("rx", ({ radius }) => radius);
    of("disc").attr("cx", ({ x }) => x).attr("cy", ({ y }) => y).attr("r", ({ radius }) => radius);
    of("poly").attr("d", pathOf);
    of("text").attr("font-size", ({ size }) => size).attr("font-weight", ({ weight }) => weight).attr("text-anchor", ({ anchor }) => ANCHORS[anchor]).attr("paint-order", "stroke")
      .selectAll("tspan").data(({ lines, x, y, lineHeight }) => lines.map((text, i) => ({ text, x, y: y + i * lineHeight })))
      .join("tspan").attr("x", ({ x }) => x).attr("y", ({ y }) => y).text(({ text }) => text);
  }

  /** The view that d3's zoom has come to, laid out and drawn. */
  function draw() {
    const [start, end] = d3.zoomTransform(svg.node()).rescaleX(time).domain();
    const width = time.range()[1];
    const slice = source.view(queryFor({ start, end }, width, "horizontal"));
    const design = { ...figure.design, orientation: "horizontal" };
    const layout = toLayout(slice, design, { start, end }, { ...figure, words: messages.dates, width, maxHeight: 560, measure: estimateWidth, bandTitle: String });
    const scene = toScene(layout, { importance: ({ index }) => slice.columns.importance[index] });
    svg.attr("width", scene.width).attr("height", scene.height);
    d3.selectAll(clip).attr("x", scene.plot.x).attr("y", scene.plot.y).attr("width", scene.plot.width).attr("height", scene.plot.height);
    join(plot, scene.marks, layout);
    join(frame, scene.frame, layout);
  }

  /** A count ("+37") opens by zooming to its time. */
  function open({ start, end }) {
    const [from, to] = [time(start), time(end)];
    const factor = Math.min(1e5, time.range()[1] / (to - from));
    move().call(zoom.transform, d3.zoomIdentity.scale(factor).translate(-from, 0));
  }
  const titleOf = ({ title, extent }) => `${title}, ${formatExtent(extent, { ...figure, words: messages.dates })}`;

  new ResizeObserver(() => {
    const { clientWidth: width } = container;
    const { k, x } = d3.zoomTransform(svg.node());
    const before = time.range()[1] || width;
    time.range([0, width]);
    zoom.extent([[0, 0], [width, 1]]).translateExtent([[0, 0], [width, 1]]);
    svg.call(zoom.transform, d3.zoomIdentity.translate((x * width) / before, 0).scale(k));
  }).observe(container);
}
