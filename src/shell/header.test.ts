import { describe, expect, it } from "vitest";
import { DATASET, fakeHost, HOSTILE, lateSource } from "../../test/support/fake-host.js";
import { toFigure } from "../scene/to-figure.js";
import { createHeader } from "./header.js";

function make(spec = {}) {
  const fake = fakeHost(spec);
  const header = createHeader(fake.host);
  header.present!(fake.host.figure);
  const texts = () => [...header.element.children].filter((node) => !(node as HTMLElement).hidden).map((node) => `${node.localName}: ${node.textContent}`);
  return { ...fake, header, texts };
}

describe("createHeader", () => {
  it("has a heading, a standfirst, and kind, count and range", () => {
    const { header, texts } = make();
    expect(texts()).toEqual(["h2: Two fires", "p: What four papers wrote", "p: Timeline: 3 events, January 2010 to December 2019"]);
    expect(header.element.querySelector("h2")!.id).toBe(header.titleId);
    expect(header.element.querySelector(".tl-range")!.id).toBe(header.descriptionId);
  });
  it("says the eras, which the picture only shows", () => {
    const { texts } = make({ data: { eras: [{ id: "cold", title: "Cold War", date: "1947/1991" }], events: [] } });
    expect(texts().at(-1)).toBe("ul: Cold War, 1947–1991");
  });
  it("takes the heading's level from the figure, and follows it", () => {
    const { header, texts, host } = make({ heading: 4 });
    expect(texts()[0]).toBe("h4: Two fires");
    host.figure = toFigure({ data: [], heading: 1, title: HOSTILE });
    header.present!(host.figure);
    expect(texts()).toEqual([`h1: ${HOSTILE}`, "p: Timeline: No events."]);
    expect(header.element.querySelector("img")).toBeNull();
  });
  it("waits for a source, and does not mind when it fails", async () => {
    const source = lateSource(toFigure({ data: DATASET }).source);
    const { texts } = make({ data: source });
    expect(texts()).toEqual(["h2: Timeline", "p: "]);
    await source.answer();
    expect(texts()[1]).toContain("3 events");
    const second = make({ data: source });
    await source.answer(new Error("no"));
    expect(second.texts()[1]).toBe("p: ");
  });
});
