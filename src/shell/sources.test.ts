import { describe, expect, it } from "vitest";
import { fakeHost, HOSTILE } from "../../test/support/fake-host.js";
import { createSources } from "./sources.js";

function make(spec = {}) {
  const fake = fakeHost(spec);
  const sources = createSources(fake.host);
  sources.present!(fake.host.figure);
  return sources.element;
}

describe("createSources", () => {
  it("says when the data was looked over, its licence, and lists the sources folded", () => {
    const root = make();
    expect(root.querySelector("p")!.textContent).toBe("Data reviewed 1 May 2024. Licence: CC BY 4.0");
    expect(root.querySelector("details")!.open).toBe(false);
    expect(root.querySelector("summary")!.textContent).toBe("Sources (2)");
    expect([...root.querySelectorAll("li")].map((node) => node.textContent)).toEqual(["The long view, The Paper, A. Writer, February 2023", "Le récit (javascript:alert(1))"]);
    expect([...root.querySelectorAll("a")].map(({ href, rel }) => [href, rel])).toEqual([["https://paper.example/long-view", "noopener noreferrer"]]);
    expect([...root.querySelectorAll("cite")].map(({ lang }) => lang)).toEqual(["en", "fr"]);
  });
  it("is not there where there is nothing to say", () => {
    expect(make({ data: [{ title: "A", date: "2000" }] }).hidden).toBe(true);
  });
  it("shows markup as text", () => {
    const root = make({ data: { licence: HOSTILE, sources: [{ id: "s", title: HOSTILE, outlet: HOSTILE, authors: [HOSTILE], published: HOSTILE }], events: [{ title: "A", date: "2000" }] } });
    expect(root.querySelector("img, script")).toBeNull();
    expect(root.textContent!.split(HOSTILE)).toHaveLength(6);
  });
});
