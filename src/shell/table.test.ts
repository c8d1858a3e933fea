import { afterEach, describe, expect, it } from "vitest";
import { DATASET, fakeHost, HOSTILE, lateSource, press } from "../../test/support/fake-host.js";
import { toFigure } from "../scene/to-figure.js";
import { createTable } from "./table.js";

afterEach(() => document.body.replaceChildren());

function make(spec = {}, open = true) {
  const fake = fakeHost(spec);
  const table = createTable(fake.host);
  const opener = document.createElement("button");
  document.body.append(opener, table.element);
  opener.focus();
  table.update!(fake.frame());
  if (open) table.show(true);
  const root = table.element;
  const titles = () => [...root.querySelectorAll("tbody th")].map((node) => node.textContent);
  const head = (name: string) => [...root.querySelectorAll("thead button")].find(({ textContent }) => textContent === name) as HTMLButtonElement;
  const caption = () => root.querySelector("caption")!.textContent;
  const sorted = () => [...root.querySelectorAll("thead th")].map((node) => `${node.textContent} ${node.getAttribute("aria-sort") ?? "-"}`).filter((text) => !text.endsWith("-"));
  return { ...fake, table, root, opener, titles, head, caption, sorted, more: root.lastElementChild as HTMLButtonElement };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `e${index}`, title: `Event ${count - index}`, date: index * 1000 }));

describe("createTable", () => {
  it("asks for nothing until it is opened", () => {
    const { root, titles, table } = make({}, false);
    expect([root.hidden, titles().length, table.shown]).toEqual([true, 0, false]);
  });
  it("has a caption with the count, scoped headers and all events in the order of time", () => {
    const { root, titles, caption, sorted } = make();
    expect(root.hidden).toBe(false);
    expect(caption()).toBe("Two fires: 3 events");
    expect(document.getElementById(root.getAttribute("aria-labelledby")!)).toBe(root.querySelector("caption"));
    expect([...root.querySelectorAll("thead th[scope=col]")].map((node) => node.textContent)).toEqual(["Date", "Event", "Category", "Place", "Sources"]);
    expect([...root.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => `${cell.localName}: ${cell.textContent}`))).toEqual([
      ["td: 5 January 2010", "th: First fire", "td: Fires", "td: ", "td: The long view, The Paper"],
      ["td: about March 2016", "th: Second fire", "td: Fires", "td: Alba", "td: Le récit (javascript:alert(1)); The long view, The Paper"],
      ["td: 2018–2019", "th: An act", "td: Laws", "td: ", "td: "],
    ]);
    expect(root.querySelectorAll("tbody th[scope=row]")).toHaveLength(3);
    expect(sorted()).toEqual(["Date ascending"]);
    expect(titles()).toHaveLength(3);
  });
  it("takes the focus when it opens and gives it back", () => {
    const { root, table, opener } = make();
    expect(document.activeElement).toBe(root);
    expect(table.shown).toBe(true);
    table.show(false);
    expect(root.hidden).toBe(true);
    expect(document.activeElement).toBe(opener);
  });
  it("sorts by its headers, one way and the other", () => {
    const { head, titles, sorted } = make();
    head("Event").click();
    expect(titles()).toEqual(["An act", "First fire", "Second fire"]);
    expect(sorted()).toEqual(["Event ascending"]);
    head("Event").click();
    expect(titles()).toEqual(["Second fire", "First fire", "An act"]);
    expect(sorted()).toEqual(["Event descending"]);
    head("Place").click();
    expect(titles()).toEqual(["First fire", "An act", "Second fire"]);
    head("Date").click();
    expect(titles()).toEqual(["First fire", "Second fire", "An act"]);
  });
  it("sorts titles as the figure's language does", () => {
    const data = ["Zebra", "Ärger", "Öl", "Apfel"].map((title, index) => ({ title, date: String(2000 + index) }));
    const sort = (locale: string) => {
      const { head, titles } = make({ data, locale });
      head("Event").click();
      return titles().join(" ");
    };
    expect(sort("de")).toBe("Apfel Ärger Öl Zebra");
    expect(sort("sv")).toBe("Apfel Zebra Ärger Öl");
  });
  it("keeps the focus on a header while it sorts", () => {
    const { head } = make();
    head("Event").focus();
    head("Event").click();
    expect(document.activeElement).toBe(head("Event"));
  });
  it("selects by a row's button, and marks the row", () => {
    const { root, table, host, frame } = make();
    (root.querySelector("tbody button") as HTMLButtonElement).click();
    expect(host.select).toHaveBeenCalledWith("first", { reveal: true, focus: "detail" });
    table.update!(frame({ selected: "first" }));
    const marked = () => [...root.querySelectorAll("tr[aria-current=true] th")].map((node) => node.textContent);
    expect(marked()).toEqual(["First fire"]);
    table.update!(frame());
    expect(marked()).toEqual([]);
  });
  it("is one tab stop with arrow keys over headers, rows and links", () => {
    const { root, head } = make();
    const stops = () => [...root.querySelectorAll("button, a")].filter((node) => (node as HTMLElement).tabIndex === 0 && !(node as HTMLElement).hidden);
    expect(stops()).toHaveLength(1);
    head("Date").focus();
    press("ArrowDown");
    expect(document.activeElement!.textContent).toBe("First fire");
    press("ArrowRight");
    expect((document.activeElement as HTMLAnchorElement).href).toBe("https://paper.example/long-view");
    expect(stops()).toEqual([document.activeElement]);
  });
  it("shows a thousand rows at a time, and says how many there are", () => {
    const { titles, caption, more } = make({ data: many(1200), title: "Many" });
    expect(titles()).toHaveLength(1000);
    expect(caption()).toBe("Many: 1,000 of 1,200 events shown");
    expect(more.textContent).toBe("200 more events");
    more.click();
    expect(titles()).toHaveLength(1200);
    expect(more.hidden).toBe(true);
    expect(caption()).toBe("Many: 1,200 events");
  }, 30_000);
  it("shows markup as text and refuses links", () => {
    const data = { sources: [{ id: "s", title: HOSTILE, url: "javascript:alert(1)" }], events: [{ title: HOSTILE, date: "2000", category: HOSTILE, place: { name: HOSTILE }, claims: [{ source: "s" }] }] };
    const { root } = make({ data });
    expect(root.querySelector("img, script, a")).toBeNull();
    expect(root.querySelector("tbody")!.textContent!.split(HOSTILE)).toHaveLength(5);
  });
  it("follows new data", () => {
    const { table, titles, host, frame } = make();
    host.figure = toFigure({ data: [{ title: "New", date: "1999" }] });
    table.update!(frame());
    expect(titles()).toEqual(["New"]);
  });
});

describe("createTable with a source that answers later", () => {
  it("is busy until the rows have come", async () => {
    const source = lateSource(toFigure({ data: DATASET }).source);
    const { root, titles } = make({ data: source });
    const table = root.querySelector("table")!;
    expect(table.getAttribute("aria-busy")).toBe("true");
    await source.answer();
    expect(table.hasAttribute("aria-busy")).toBe(false);
    expect(titles()).toHaveLength(3);
  });
  it("says what failed, and tries again", async () => {
    const source = lateSource(toFigure({ data: DATASET }).source);
    const { root, titles, more } = make({ data: source });
    await source.answer(new Error("no"));
    expect(root.textContent).toContain("The data could not be loaded.");
    expect(more.textContent).toBe("Try again");
    more.click();
    await source.answer();
    expect(titles()).toHaveLength(3);
    expect(more.hidden).toBe(true);
  });
});
