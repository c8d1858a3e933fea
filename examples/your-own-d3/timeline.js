import * as d3 from "d3";
import { describe, estimateWidth, formatExtent, queryFor, toFigure, toLayout, toScene } from "timeloom";

/** The kinds of marks that a scene is made of: the element of each, and its attributes. */
const SHAPES = {
  rect: ["rect", { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height, rx: (d) => d.radius }],
  disc: ["circle", { cx: (d) => d.x, cy: (d) => d.y, r: (d) => d.radius }],
  poly: ["path", { d: ({ points, closed }) => `M${d3.pairs(points).filter((_, i) => i % 2 === 0).join("L")}${closed ? "Z" : ""}` }],
  text: ["text", { "font-size": (d) => d.size, "font-weight": (d) => d.weight, "text-anchor": (d) => ANCHORS[d.anchor] }],
};
const ANCHORS = { left: "start", middle: "middle", right: "end" };
const LINES = { "stroke-width": (d) => d.strokeWidth ?? (d.halo ? 3 : 1), "stroke-dasharray": (d) => d.dash?.join(" "), "paint-order": "stroke" };
/** A paint has a name; the style sheet has its colour, dark and light. */
const colour = (paint) => (paint ? `var(--tl-${paint})` : "none");
const set = (selection, attributes) => Object.entries(attributes).reduce((all, [name, value]) => all.attr(name, value), selection);

/** A timeline drawn and zoomed by d3: timeloom says what is where, and each mark is a datum with a key. */
export function drawTimeline(container, spec) {
  const figure = toFigure(spec);
  const { source, messages } = figure;
  const { start, end } = source.info().span;
  // Times are milliseconds; at the end there is room for the last labels.
  const time = d3.scaleLinear([start - (end - start) * 0.02, end + (end - start) * 0.14], [0, 0]);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const buttons = [[messages.zoomIn, 2], [messages.zoomOut, 1 / 2], [messages.showAll, 0]];
  d3.select(container).append("div").attr("class", "tl-toolbar")
    .selectAll("button").data(buttons).join("button").attr("type", "button").attr("class", "tl-button").text(([name]) => name)
    .on("click", (_, [, by]) => (by ? move().call(zoom.scaleBy, by) : move().call(zoom.transform, d3.zoomIdentity)));
  const svg = d3.select(container).append("svg");
  svg.attr("role", "img").attr("aria-label", describe(figure, source.info()).description);
  svg.style("display", "block").style("font-family", "var(--tl-font)").style("cursor", "grab").style("touch-action", "pan-y");
  const clip = svg.append("clipPath").attr("id", "own-d3-plot").append("rect");
  const plot = svg.append("g").attr("clip-path", "url(#own-d3-plot)");
  const frame = svg.append("g");

  // The page keeps its wheel: zooming takes Ctrl or ⌘, as a pinch on a trackpad does.
  const zoom = d3.zoom().scaleExtent([1, 1e5]).on("zoom", draw)
    .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button));
  const move = () => svg.transition().duration(still ? 0 : 600);
  svg.call(zoom);

  /** The view that d3's zoom has come to, laid out and drawn. */
  function draw({ transform }) {
    const [start, end] = transform.rescaleX(time).domain();
    const [, width] = time.range();
    const slice = source.view(queryFor({ start, end }, width, "horizontal"));
    const design = { ...figure.design, orientation: "horizontal" };
    const ports = { ...figure, words: messages.dates, width, maxHeight: 560, measure: estimateWidth, bandTitle: String };
    const layout = toLayout(slice, design, { start, end }, ports);
    const scene = toScene(layout, { importance: ({ index }) => slice.columns.importance[index] });
    svg.attr("width", scene.width).attr("height", scene.height);
    set(clip.datum(scene.plot), SHAPES.rect[1]);
    join(plot, scene.marks, layout.runs);
    join(frame, scene.frame, layout.runs);
  }

  /** The marks of one group, joined by their keys; what is new fades in. */
  function join(group, marks, runs) {
    const all = group.selectChildren().data(marks, ({ kind, key }) => kind + key).join((enter) => {
      const added = enter.append(({ kind }) => document.createElementNS(d3.namespaces.svg, SHAPES[kind][0])).attr("class", ({ role }) => role);
      added.filter(({ item }) => item).append("title").text(({ item }) => titleOf(source.event(item)));
      added.filter(({ run }) => run).style("cursor", "zoom-in").on("click", (_, { run }) => open(runs.find(({ key }) => key === run)));
      if (!still) added.style("opacity", 0).transition().duration(250).style("opacity", 1);
      return added;
    });
    all.style("fill", ({ fill, kind }) => colour(fill ?? (kind === "text" && "ink"))).attr("opacity", ({ opacity }) => opacity);
    all.style("stroke", ({ stroke, halo }) => colour(stroke ?? (halo && "surface"))).call(set, LINES);
    for (const [kind, [, attributes]] of Object.entries(SHAPES)) all.filter((mark) => mark.kind === kind).call(set, attributes);
    all.filter(({ kind }) => kind === "text")
      .selectAll("tspan").data(({ lines, x, y, lineHeight }) => lines.map((line, i) => ({ line, x, y: y + i * lineHeight })))
      .join("tspan").attr("x", ({ x }) => x).attr("y", ({ y }) => y).text(({ line }) => line);
  }

  /** A count ("+37") opens by zooming to its time. */
  function open({ start, end }) {
    const factor = Math.min(1e5, time.range()[1] / (time(end) - time(start)));
    move().call(zoom.transform, d3.zoomIdentity.scale(factor).translate(-time(start), 0));
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
