import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadEvents, type LoadProgress } from "../../../src/columns/load-events.js";
import { readInSteps } from "../../../src/columns/load-rows.js";
import { readPieces } from "../../../src/columns/load-text.js";
import { toModel } from "../../../src/model/to-model.js";
import { toFigure } from "../../../src/scene/to-figure.js";

afterEach(() => void vi.unstubAllGlobals());

const list = (size: number) => Array.from({ length: size }, (_, index) => ({ id: `e${index}`, title: `Ereignis Nº ${index} 東京`, date: index * 1e6 }));
/** An answer of a server, in chunks of so many bytes. */
const answer = (text: string, chunk = 1_000, init: ResponseInit = {}) => () => {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return Promise.resolve(
    new Response(
      new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, at + chunk));
          at += chunk;
        },
      }),
      init,
    ),
  );
};
const failure = (promise: Promise<unknown>) => promise.then(() => undefined, (error: Error & { readonly code?: string }) => ({ code: error.code ?? error.name, message: error.message }));

/** Without -0, which JSON text has not as it is written. */
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("readPieces", () => {
  const all = (text: string) => {
    const rows: unknown[] = [];
    for (const pieces = readPieces(text); ; ) {
      const { done, value } = pieces.next();
      if (done) return { rows, around: value };
      rows.push(...value.rows);
    }
  };

  it("gives the rows of any array, and what is around them", () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 700 }), fc.dictionary(fc.string(), json), fc.constantFrom(undefined, 1, "\r\n"), fc.boolean(), (rows, around, space, first) => {
        expect(all(JSON.stringify(rows, undefined, space))).toEqual({ rows, around: {} });
        const { events: _, ...rest } = around;
        const whole = first ? { events: rows, ...rest } : { ...rest, events: rows };
        const { rows: found, around: left } = all(JSON.stringify(whole, undefined, space));
        expect(found).toEqual(rows);
        expect({ ...left, events: undefined }).toEqual({ ...JSON.parse(JSON.stringify(rest)), events: undefined });
      }),
      { numRuns: 200 },
    );
  });

  it("passes nothing that JSON.parse does not, and reads it as that does", async () => {
    const event = '{"title":"a,]}\\"[","date":"2001"}';
    const pieces = ["[", "]", "{", "}", ",", ":", '"', "\\", " ", event, '"events":', '"\\u0065vents":', '"title":', '"t"', "1", "null", "[1]", `{"events":[${event}]}`, `[${event},`, `"events":[${event}]`];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), async (parts) => {
        const text = parts.join("");
        const [mine, theirs] = await Promise.all([
          readInSteps({ text, where: "a test" }, { fields: undefined, pause: () => {}, told: () => {} }).then(({ model }) => [model.events, model.issues, model.title], (error: Error) => error.message.replace(/^invalid JSON in a test: /, "")),
          Promise.resolve(text).then((json) => toModel(JSON.parse(json) as never)).then(({ events, issues, title }) => [events, issues, title], (error: Error) => error.message),
        ]);
        expect(mine).toEqual(theirs);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(["", "[", '["a', "[1,]", "[,1]", "[1 2]", "[1}", '{"events":[1}', '{"events":[1]', '{"events":[1]]', "[1] 2", '{"events":[1],"events":[2]}', '{"a":{"events":[1]}}', `[${"1,".repeat(200)}]`, `[${"1,".repeat(200)},1]`])("leaves %j to JSON.parse", (text) => {
    expect(() => all(text)).toThrow();
  });
});

describe("loadEvents", () => {
  it("reads an address in steps, with rests, and says how far it is", async () => {
    const events = list(2_000);
    const text = `\uFEFF${JSON.stringify({ title: "Zwei", description: "d", lang: "DE", licence: "CC0", categories: [{ id: "a", title: "A" }], eras: [{ title: "E", date: "1970/1971" }], events })}`;
    const told: LoadProgress[] = [];
    let turns = 0;
    const other = setInterval(() => turns++);
    const { source, spec, inWorker, ...about } = await loadEvents("/events.json", { fetch: answer(text, 1_001, { headers: { "content-length": String(new TextEncoder().encode(text).length) } }), onProgress: (progress) => told.push(progress) });
    clearInterval(other);
    const model = toModel(JSON.parse(text.slice(1)) as never);
    expect(source.list({ start: -Infinity, end: Infinity, limit: 9_999 }).events).toEqual(model.events);
    expect(spec).toEqual({ data: source, title: "Zwei", description: "d", locale: "de" });
    expect(about).toEqual({ licence: "CC0", updated: undefined, sources: model.sources, categories: model.categories, eras: model.eras, issues: [] });
    expect(inWorker).toBe(false);
    expect(turns).toBeGreaterThan(3);
    for (const stage of ["load", "read"] as const) {
      const own = told.filter((progress) => progress.stage === stage);
      expect(own.length).toBeGreaterThan(5);
      expect(own.every(({ read, total }, index) => read <= total! && (index === 0 || read >= own[index - 1]!.read))).toBe(true);
    }
    expect(told.at(-1)!.stage).toBe("read");
  });

  it("takes text, rows, a dataset, a file and a URL", async () => {
    const events = list(3);
    const text = JSON.stringify(events);
    const fetch = answer(text);
    const loaded = await Promise.all([loadEvents(` ${text}`), loadEvents(events), loadEvents({ events }), loadEvents(new File([text], "events.json")), loadEvents(new URL("https://example.org/e.json"), { fetch })]);
    for (const { source } of loaded) expect(source.info()).toMatchObject({ count: 3, unplaced: 0 });
  });

  it("finds fields under other names, and by functions", async () => {
    const rows = [{ name: "A", when: "2001" }];
    for (const fields of [{ title: "name", date: "when" }, { title: (row: { name: string }) => row.name, date: "when" }]) {
      expect((await loadEvents(rows, { fields, worker: true })).source.event("event-1")).toMatchObject({ title: "A" });
    }
  });

  it("counts rows that have no place, and says why", async () => {
    const { source, issues } = await loadEvents('[{"title":"a","date":"2001"},{"title":"b"},7]');
    expect(source.info()).toMatchObject({ count: 1, unplaced: 2 });
    expect(issues.map(({ row }) => row)).toEqual([1, 2]);
  });

  it.each<[string, unknown, object, string, string]>([
    ["no JSON", '[{"title":"a"', {}, "invalid-data", "invalid JSON in the text given: "],
    ["another JSON", '{"title":"a"}', {}, "invalid-data", "is no array of events, nor has one"],
    ["no data", 7, {}, "invalid-data", "invalid data: 7 is no address"],
    ["a refusal", "/e.json?secret=1", { fetch: answer("", 1, { status: 404 }) }, "load", 'cannot load "/e.json": the server answered 404'],
    ["no server", "/e.json", { fetch: () => Promise.reject(new TypeError("Failed to fetch")) }, "load", 'cannot load "/e.json": Failed to fetch; is the address right'],
    ["JSON that is cut off", "/e.json", { fetch: answer('[{"title"') }, "invalid-data", 'invalid JSON in "/e.json": '],
    ["nothing", "/e.json", { fetch: answer("") }, "invalid-data", 'invalid JSON in "/e.json": '],
    ["too many rows", { events: Array.from({ length: 5_000_001 }) }, {}, "limit", "5000001 rows are more than 5000000"],
    ["an option that is none", [], { signl: 1 }, "unknown-option", "did you mean signal?"],
  ])("says what is wrong with %s", async (_, input, options, code, words) => {
    const { code: found, message } = (await failure(loadEvents(input as never, options)))!;
    expect(found).toBe(code);
    expect(message).toContain(words);
  });

  it("says where an answer broke off", async () => {
    const fetch = () => Promise.resolve(new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5)), pull: (controller) => controller.error(new TypeError("network error")) }, { highWaterMark: 0 })));
    expect(await failure(loadEvents("/e.json", { fetch }))).toMatchObject({ code: "load", message: 'cannot load "/e.json": it broke off after 5 bytes (network error)' });
  });

  it("is called off before, while it loads and while it reads", async () => {
    const text = JSON.stringify(list(5_000));
    const never = () => Promise.resolve(new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5)) })));
    const cases: readonly [string, object, LoadProgress["stage"]][] = [["/e.json", { fetch: never }, "load"], ["/e.json", { fetch: answer(text) }, "read"], [text, {}, "read"]];
    for (const [input, options, stage] of cases) {
      const stop = new AbortController();
      let after = 0;
      const onProgress = (progress: LoadProgress) => {
        if (stop.signal.aborted) after++;
        if (progress.stage === stage) stop.abort();
      };
      expect(await failure(loadEvents(input, { ...options, signal: stop.signal, onProgress }))).toMatchObject({ code: "AbortError" });
      expect(after).toBe(0);
    }
    expect(await failure(loadEvents(list(1), { signal: AbortSignal.abort() }))).toMatchObject({ code: "AbortError" });
  });
});

/** Stands for a worker of the page; `act` is what it does when it is sent something, after it has said that it runs. */
function fakeWorker(start: (worker: Fake) => void, act: (worker: Fake, message: { readonly kind: string }) => void = () => {}): Fake[] {
  const made: Fake[] = [];
  vi.stubGlobal(
    "Worker",
    class implements Fake {
      terminated = false;
      onmessage: Fake["onmessage"] = null;
      onerror: Fake["onerror"] = null;
      constructor(
        readonly url: URL,
        readonly options: object,
      ) {
        made.push(this);
        queueMicrotask(() => start(this));
      }
      postMessage(message: { readonly kind: string }, transfer: Transferable[] = []): void {
        act(this, structuredClone(message, { transfer }));
      }
      terminate(): void {
        this.terminated = true;
      }
    },
  );
  return made;
}

interface Fake {
  readonly url: URL;
  readonly options: object;
  readonly terminated: boolean;
  onmessage: ((message: { readonly data: object }) => void) | null;
  onerror: ((event: object) => void) | null;
}

const error = { message: "blocked", preventDefault: () => {} };
const ready = (worker: Fake): void => worker.onmessage!({ data: { kind: "ready" } });

describe("a worker", () => {
  it("is started for much, and for little only if asked", async () => {
    const made = fakeWorker((worker) => worker.onerror!(error));
    await loadEvents(list(49_999));
    await loadEvents(`[${" ".repeat(4_000_000)}]`);
    expect(made).toHaveLength(0);
    await loadEvents(list(50_000));
    await loadEvents(`[${" ".repeat(5_000_000)}]`);
    await loadEvents(list(1), { worker: true });
    expect(made).toHaveLength(3);
    await loadEvents(list(50_000), { worker: false });
    await loadEvents(list(1), { worker: true, fields: { title: () => "a" } });
    expect(made).toHaveLength(3);
    expect(made[0]!.url.pathname).toMatch(/\/worker\/reading\.js$/);
    expect(made[0]!.options).toEqual({ type: "module" });
  });

  it.each<[string, () => unknown]>([
    ["is refused", () => vi.stubGlobal("Worker", class { constructor() { throw new Error("no"); } })],
    ["does not start", () => fakeWorker((worker) => worker.onerror!(error))],
  ])("that %s leaves the reading to the page", async (_, prepare) => {
    prepare();
    for (const input of [list(10), JSON.stringify(list(10)), new Blob([JSON.stringify(list(10))])]) {
      const { source, inWorker } = await loadEvents(input, { worker: true });
      expect(inWorker).toBe(false);
      expect(source.info().count).toBe(10);
    }
  });

  it("is not sent rows that cannot be copied", async () => {
    const made = fakeWorker(ready);
    const rows = [...list(3), { title: "f", date: "2001", more: () => 1 }];
    expect((await loadEvents(rows, { worker: true })).source.info().count).toBe(4);
    expect((await loadEvents({ title: "T", events: list(2), more: () => 1 } as never, { worker: true })).spec.title).toBe("T");
    expect(made.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it("that fails later is an error", async () => {
    const made = fakeWorker(ready, (worker) => worker.onerror!({ ...error, message: "out of memory" }));
    expect(await failure(loadEvents("[]", { worker: true }))).toMatchObject({ code: "load", message: "cannot read the events: the worker that reads them has failed (out of memory)" });
    expect(made[0]!.terminated).toBe(true);
  });

  it("is ended when it is called off", async () => {
    const stop = new AbortController();
    const made = fakeWorker(ready, (worker) => worker.onmessage!({ data: { kind: "progress", read: 1, total: 2 } }));
    const told: LoadProgress[] = [];
    const loading = loadEvents(list(2_000), { worker: true, signal: stop.signal, onProgress: (progress) => (told.push(progress), stop.abort()) });
    expect(await failure(loading)).toMatchObject({ code: "AbortError" });
    expect(made[0]!.terminated).toBe(true);
    expect(told).toEqual([{ stage: "read", read: 1, total: 2 }]);
  });
});

it("has a figure say what goes with its events", async () => {
  const { spec } = await loadEvents({ title: "Wars", licence: "CC0", eras: [{ title: "An era", date: "1900/1910" }], sources: [{ id: "s", title: "A book" }], events: [{ title: "One", date: "1905" }, { title: "Bad", date: "never" }] });
  const figure = toFigure(spec);
  expect(figure).toMatchObject({ title: "Wars", licence: "CC0", eras: [{ title: "An era" }] });
  expect(figure.sources.get("s")?.title).toBe("A book");
  expect(figure.issues.map(({ row, field }) => [row, field])).toEqual([[1, "date"]]);
});
