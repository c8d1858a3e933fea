import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { renderToString } from "../../../src/render/render-to-string.js";
import { renderToSvg } from "../../../src/render/render-to-svg.js";
import type { TimelineSpec } from "../../../src/scene/spec.js";
import { type Case, cases, designs, draw, drawn, hold } from "./kit.js";

/** The spec of a figure that opens with a window, given in time as a document gives it. */
function documentOf(given: Case): TimelineSpec {
  const { figure, view } = drawn(given);
  const { absolute, time } = figure.scale;
  const [start, end] = absolute ? [Math.round(time(view.start)), Math.round(time(view.end))] : [view.start, view.end];
  return { ...given.spec, ...given.room, ...(given.window && start < end && { view: { start, end } }) };
}

const unescape = (text: string): string => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
const found = (svg: string, pattern: RegExp): string[] => [...svg.matchAll(pattern)].map(([, text]) => unescape(text!));

/** The string shows what the scene has, in numbers that are numbers, and is the same each time. */
function stringTrue(given: Case): void {
  const spec = documentOf(given);
  const { scene, events } = draw(spec, given.room);
  const svg = renderToSvg(spec);
  expect(renderToSvg(spec)).toBe(svg);
  expect(svg).not.toMatch(/="[^"]*(NaN|undefined|Infinity|null)[^"]*"/);
  const marks = [...scene.marks, ...scene.frame];
  expect(found(svg, /data-item="([^"]*)"/g)).toEqual(marks.flatMap(({ item }) => item ?? []));
  expect(found(svg, /data-run="([^"]*)"/g)).toEqual(marks.flatMap(({ run }) => run ?? []));
  const words = found(svg.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, ""), />([^<]+)</g);
  expect(words).toEqual(marks.flatMap((mark) => (mark.kind === "text" ? mark.lines : [])).filter(Boolean));

  const html = renderToString(spec);
  expect(renderToString(spec)).toBe(html);
  expect(html).not.toMatch(/="[^"]*(NaN|undefined|Infinity|null)[^"]*"|>[^<]*\b(NaN|undefined|Infinity)\b/);
  expect(found(html, /<li class="(tl-event)"/g)).toHaveLength(events.length);
  const picture = /<div class="tl-stage[\s\S]*?<\/svg>/.exec(html)![0];
  expect(found(picture, /data-item="([^"]*)"/g)).toEqual(marks.flatMap(({ item }) => item ?? []));
}

describe.each(designs)("$name", (design) => {
  it("says in a string what the scene shows, the same each time", () => {
    hold(cases(design), 8, stringTrue);
    hold(cases(design, 0, fc.constant(dataset)), 1, stringTrue);
  });
});
