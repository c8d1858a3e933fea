import { describe, expect, it } from "vitest";
import { fakeHost, HOSTILE } from "../../test/support/fake-host.js";
import { createIssues } from "./issues.js";

function make(data: readonly object[]) {
  const fake = fakeHost({ data });
  const issues = createIssues(fake.host);
  issues.present!(fake.host.figure);
  return issues.element;
}
const good = { title: "A", date: "2000" };

describe("createIssues", () => {
  it("is not there where all could be read", () => {
    expect(make([good]).hidden).toBe(true);
  });
  it("counts what could not be read, and says row, field, value and reason", () => {
    const root = make([good, { id: "x", title: "B", date: "2021-02-29" }]);
    expect(root.hidden).toBe(false);
    expect(root.getAttribute("role")).toBe("note");
    expect(root.querySelector("summary")!.textContent).toBe("1 problem in the data");
    const text = root.querySelector("li")!.textContent!;
    expect(text).toMatch(/^row 2, x date: "2021-02-29" /);
    expect(root.querySelector("code")!.textContent).toBe("date");
  });
  it("lists the first twenty of many", () => {
    const root = make(Array.from({ length: 50 }, (_, index) => ({ title: "B", date: `no ${index}` })));
    expect(root.querySelectorAll("li")).toHaveLength(20);
    expect(root.querySelector("p")!.textContent).toBe("20 of 50");
  });
  it("shows markup as text", () => {
    const root = make([{ title: "B", date: HOSTILE }]);
    expect(root.querySelector("img, script")).toBeNull();
    expect(root.textContent).toContain("<img");
  });
});
