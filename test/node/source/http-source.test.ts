import { describe, expect, it, vi } from "vitest";
import { httpSource } from "../../../src/source/http/http-source.js";
import { memorySource } from "../../../src/source/memory-source.js";
import { respond } from "./respond.js";
import { toModel } from "../../../src/model/to-model.js";
import { readSearch, type ViewAsk } from "../../../src/source/wire/ask.js";

// a machine may be busy with other tests
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const info = { timeloom: 1, ask: "info", version: "1", complete: true, count: 1000, span: [0, 1000], unplaced: 0, fields: [], categories: [] };
const NO_EVENTS = { id: [], title: [], start: [], end: [], importance: [], group: [] };

/** An event starts in each ms and takes that ms. */
function viewAnswer({ level, lo, hi, k }: ViewAsk, version = "1") {
  const bins = Array.from({ length: hi - lo }, () => 2 ** level);
  return { timeloom: 1, ask: "view", version, complete: true, level, lo, hi, k, groups: [""], counts: bins, ended: bins, started: [5000 + lo * 2 ** level], gone: [5000 + lo * 2 ** level], after: 7, events: NO_EVENTS };
}

function serve(answer: (url: string, signal: AbortSignal) => unknown = () => undefined) {
  const urls: string[] = [];
  const fetch = respond((url, signal) => {
    urls.push(url);
    const { ask } = readSearch(url);
    return answer(url, signal) ?? (ask.ask === "info" ? info : ask.ask === "view" ? viewAnswer(ask) : { timeloom: 1, ask: ask.ask, version: "1", complete: true, total: 0, events: NO_EVENTS });
  });
  return { source: httpSource("/events", { fetch }), urls, views: () => urls.filter((url) => url.includes("ask=view")).length };
}

describe("httpSource", () => {
  it("asks for nothing before it is asked, then for whole tiles with the version in the address", async () => {
    const { source, urls } = serve();
    expect(urls).toEqual([]);
    const slice = await source.view({ level: 3, lo: 5, hi: 15, k: 4 });
    expect(urls).toEqual(["/events?v=1&ask=info", "/events?v=1&ask=view&hi=16&k=4&level=3&lo=0&version=1"]);
    expect([slice.lo, slice.hi, slice.counts.length, slice.before, slice.after]).toEqual([5, 15, 10, 5040, 15]);
  });

  it("answers at once, without asking, what a tile at hand holds", async () => {
    const { source, views } = serve();
    await source.view({ level: 3, lo: 5, hi: 15, k: 4 });
    expect(source.view({ level: 3, lo: 2, hi: 12, k: 4 })).not.toBeInstanceOf(Promise);
    expect(views()).toBe(1);
    await source.view({ level: 3, lo: 2, hi: 12, k: 5 });
    await source.view({ level: 3, lo: 2, hi: 12, k: 4, by: "team" });
    await source.view({ level: 3, lo: 2, hi: 12, k: 4, where: { text: "x" } });
    expect(views()).toBe(4);
  });

  it("gives the nearest that is at hand meanwhile", async () => {
    const { source } = serve();
    expect(source.peek({ level: 3, lo: 0, hi: 8, k: 4 })).toBe(undefined);
    await source.view({ level: 3, lo: 0, hi: 16, k: 4 });
    await source.view({ level: 6, lo: 0, hi: 16, k: 4 });
    expect(source.peek({ level: 2, lo: 4, hi: 12, k: 4 })).toMatchObject({ level: 3, lo: 2, hi: 6 });
    expect(source.peek({ level: 3, lo: 40, hi: 60, k: 4 })).toMatchObject({ level: 6, lo: 5, hi: 8 });
    expect(source.peek({ level: 3, lo: 4, hi: 12, k: 4, by: "team" })).toBe(undefined);
  });

  it("aborts what is called off, unless someone else waits for it, and asks equal questions once", async () => {
    const signals: AbortSignal[] = [];
    let go: (value: unknown) => void = () => {};
    const { source, views } = serve((url, signal) => {
      if (!url.includes("ask=view")) return undefined;
      signals.push(signal);
      return new Promise((resolve) => (go = () => resolve(viewAnswer(readSearch(url).ask as ViewAsk))));
    });
    await source.info();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = Promise.resolve(source.view({ level: 0, lo: 0, hi: 8, k: 1, signal: first.signal })).catch((error: unknown) => error);
    const two = source.view({ level: 0, lo: 0, hi: 8, k: 1, signal: second.signal });
    await vi.waitFor(() => expect(views()).toBe(1));
    first.abort();
    expect(await one).toMatchObject({ name: "AbortError" });
    expect(signals[0]!.aborted).toBe(false);
    go(undefined);
    expect(await two).toMatchObject({ lo: 0, hi: 8 });

    const third = new AbortController();
    const three = Promise.resolve(source.view({ level: 9, lo: 0, hi: 8, k: 1, signal: third.signal })).catch((error: unknown) => error);
    await vi.waitFor(() => expect(views()).toBe(2));
    third.abort();
    expect(await three).toMatchObject({ name: "AbortError" });
    expect(signals[1]!.aborted).toBe(true);
  });

  it("goes on with a tile when the reader pans within it before it has come", async () => {
    const { source, views } = serve();
    await source.info();
    const stop = new AbortController();
    const left = Promise.resolve(source.view({ level: 0, lo: 1, hi: 9, k: 1, signal: stop.signal })).catch(() => "called off");
    stop.abort();
    const panned = source.view({ level: 0, lo: 2, hi: 10, k: 1 });
    expect(await left).toBe("called off");
    expect(await panned).toMatchObject({ lo: 2, hi: 10 });
    expect(views()).toBe(1);
  });

  it("drops what it kept when the version changes, and says so", async () => {
    let version = "1";
    const { source, views } = serve((url) => {
      const { ask } = readSearch(url);
      return ask.ask === "view" ? viewAnswer(ask, version) : ask.ask === "info" ? { ...info, version, count: Number(version) } : undefined;
    });
    expect((await source.view({ level: 0, lo: 0, hi: 8, k: 1 })).version).toBe("1");
    expect(await source.refresh()).toBe(false);
    version = "2";
    expect((await source.view({ level: 5, lo: 0, hi: 8, k: 1 })).version).toBe("2");
    expect(await source.info()).toMatchObject({ count: 2 });
    const before = views();
    await source.view({ level: 0, lo: 0, hi: 8, k: 1 });
    expect(views()).toBe(before + 1);
    version = "3";
    expect(await source.refresh()).toBe(true);
  });

  it("keeps no answer that lacks something, or that has no version", async () => {
    for (const part of [{ complete: false }, { version: "" }]) {
      const { source, views } = serve((url) => {
        const { ask } = readSearch(url);
        return ask.ask === "view" ? { ...viewAnswer(ask), ...part } : { ...info, ...part };
      });
      expect((await source.view({ level: 0, lo: 0, hi: 8, k: 1 })).complete).toBe(part.complete ?? true);
      await source.view({ level: 0, lo: 0, hi: 8, k: 1 });
      expect(views()).toBe(2);
    }
  });

  it("asks for the events of one frame together", async () => {
    const oracle = memorySource(toModel([{ id: "a", title: "A", date: 5 }]));
    const { source, urls } = serve((url) => (url.includes("ask=event") ? { timeloom: 1, ask: "event", version: "1", complete: true, events: { id: ["a"], title: ["A"], start: [5], end: [5], importance: [0.5] } } : undefined));
    const [a, b] = await Promise.all([source.event("a"), source.event("b & c")]);
    expect([a?.title, a?.extent, b]).toEqual(["A", oracle.event("a")!.extent, undefined]);
    expect(urls.filter((url) => url.includes("ask=event"))).toHaveLength(1);
    expect(urls.at(-1)).toContain("id=a&id=b%20%26%20c");
  });

  it("says what went wrong", async () => {
    const { source } = serve(() => new Response(JSON.stringify({ error: { message: "the engine did not answer" } }), { status: 502 }));
    await expect(source.info()).rejects.toThrow('cannot load "/events": 502, the engine did not answer');
    await expect(source.view({ level: 0, lo: 0, hi: 8, k: 1 })).rejects.toMatchObject({ code: "load" });
    const gone = httpSource("/events", { fetch: () => Promise.reject(new TypeError("fetch failed")) });
    await expect(gone.info()).rejects.toThrow("the server cannot be reached (fetch failed)");
  });

  it("takes no password into the page", () => {
    expect(() => httpSource("https://me:secret@example.org/events")).toThrow("holds a name or password");
    expect(() => httpSource("https://me:secret@example.org/events")).not.toThrow("secret");
    expect(() => httpSource("/events", {}).view({ level: 0, lo: 0, hi: 0.5, k: 1 })).toThrow("whole bins");
  });
});
