import { describe, expect, it, vi } from "vitest";
import { toModel } from "../model/to-model.js";
import { filterSource } from "./filter-source.js";
import { memorySource } from "./memory-source.js";
import type { Slice, Source } from "./source.js";

const source = memorySource(toModel(["a", "b", "a", "c"].map((category, index) => ({ id: `e${index}`, title: `E ${index}`, date: String(2000 + index), category }))));
const where = { fields: { category: ["a"] } };

describe("filterSource", () => {
  it("counts, draws, lists and walks what is wanted, and says of how many", () => {
    const part = filterSource(source, where);
    expect(part.info()).toEqual({ ...source.info(), count: 2, total: 4 });
    expect((part.view({ level: 70, lo: -1, hi: 1, k: 9 }) as Slice).columns.size).toBe(2);
    expect(part.list({ start: -Infinity, end: Infinity, limit: 9 })).toMatchObject({ total: 2, events: [{ id: "e0" }, { id: "e2" }] });
    expect(part.step({ step: 1 })).toBe("e0");
    expect(part.step({ from: "e0", step: 1 })).toBe("e2");
    expect(part.step({ from: "e2", step: 1 })).toBe(undefined);
  });
  it("has every event by its id", () => {
    expect(filterSource(source, where).event("e3")).toMatchObject({ id: "e3" });
  });
  it("counts once, and anew when the source says something else", async () => {
    let info = { count: 4, span: undefined };
    const list = vi.fn(async () => ({ events: [], total: 2 }));
    const part = filterSource({ ...source, info: async () => info, list }, where);
    expect(await part.info()).toMatchObject({ count: 2, total: 4 });
    expect(await part.info()).toBe(await part.info());
    expect(list).toHaveBeenCalledOnce();
    expect(list).toHaveBeenCalledWith({ start: -Infinity, end: Infinity, limit: 0, where });
    info = { ...info, count: 9 };
    expect(await part.info()).toMatchObject({ total: 9 });
  });
  it("peeks and refreshes where the source can", () => {
    expect(filterSource(source, where).peek!({ level: 1, lo: 0, hi: 1, k: 1 })).toBe(undefined);
    const peek = vi.fn<NonNullable<Source["peek"]>>();
    filterSource({ ...source, peek }, where).peek!({ level: 1, lo: 0, hi: 1, k: 1 });
    expect(peek).toHaveBeenCalledWith({ level: 1, lo: 0, hi: 1, k: 1, where });
  });
});
