import { describe, expect, it, vi } from "vitest";
import { fakeHost } from "../../test/support/fake-host.js";
import { toFigure } from "../scene/to-figure.js";
import { de } from "../messages/de.js";
import { createIncomplete } from "./incomplete.js";

const SAID = "Part of the data did not answer; counts may be too low.";

function make() {
  const fake = fakeHost();
  const retry = vi.fn();
  const part = createIncomplete(fake.host, retry);
  document.body.replaceChildren(part.element);
  part.present!(fake.host.figure);
  return { ...fake, part, retry, line: part.element.querySelector("p")!, button: part.element.querySelector("button")! };
}

describe("createIncomplete", () => {
  it("is a live region from the beginning, with nothing to say", () => {
    const { line, button, part } = make();
    expect([line.getAttribute("role"), line.textContent, line.closest("[hidden]")]).toEqual(["status", "", null]);
    expect(button.hidden).toBe(true);
    expect(part.element.className).toBe("");
  });
  it("says once that a part is lacking, and offers to ask again", async () => {
    const { part, line, button, retry } = make();
    let said = 0;
    new MutationObserver((changes) => (said += changes.length)).observe(line, { childList: true, characterData: true, subtree: true });
    for (let frame = 0; frame < 10; frame++) part.show(true);
    await Promise.resolve();
    expect(said).toBe(1);
    expect(line.textContent).toBe(SAID);
    expect([button.hidden, button.textContent, part.element.className]).toEqual([false, "Try again", "tl-incomplete"]);
    button.click();
    expect(retry).toHaveBeenCalledOnce();
  });
  it("goes when all is there, in the language that the figure has then", () => {
    const { part, line, host, button } = make();
    part.show(true);
    host.figure = toFigure({ data: [], messages: de });
    part.present!(host.figure);
    expect(line.textContent).toMatch(/^Ein Teil der Daten/);
    part.show(false);
    expect([line.textContent, button.hidden]).toEqual(["", true]);
  });
});
