import { describe, expect, it } from "vitest";
import { runText } from "./counts.js";

describe("runText", () => {
  it.each([
    [1, "+1"],
    [9_999, "+9999"],
    [10_000, "10,000"],
    [99_999, "99,999"],
    [100_000, "100K"],
    [123_456, "123K"],
    [999_999, "1M"],
    [1_234_567, "1.2M"],
  ])("says %i as %s", (count, text) => {
    expect(runText(count, false, "en")).toBe(text);
  });
  it("has the words of the locale, and the sign in its place from right to left", () => {
    expect(runText(12_345, false, "de")).toBe("12.345");
    expect(runText(37, true, "ar")).toBe("\u200e+37");
  });
});
