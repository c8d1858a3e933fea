import { invalid } from "../../errors.js";
import type { ModelEvent } from "../../model/model.js";
import { abortError, type Fetch } from "../platform.js";
import { createRecent } from "../recent.js";
import { createShared } from "../shared.js";
import type { CancelSignal, Query, Slice, Source } from "../source.js";
import { type Ask, toSearch } from "../wire/ask.js";
import { openAnswer, readInfo, readList, readStep, readTile } from "../wire/read-answer.js";
import { readEvents } from "../wire/read-events.js";
import { createEventsById } from "./events-by-id.js";
import { getText } from "./request.js";
import { cutFrom, type KeptTile, nearestTo, toTile } from "./tiles.js";

/** How {@link httpSource} asks. */
export interface HttpSourceOptions {
  /** Used in place of the global `fetch`: to send a header, to sign, to answer without a network. */
  readonly fetch?: Fetch | undefined;
  /** The most tiles that are kept; 64 unless given. */
  readonly tiles?: number | undefined;
  /** The most bytes of an answer; 16 MB unless given. */
  readonly maxBytes?: number | undefined;
}

/** A source on a server. What is at hand is answered at once. */
export interface HttpSource extends Source {
  peek(query: Query): Slice | undefined;
  /** Asks anew what the source holds, past every cache; true when its version has changed, and all that was kept is dropped. */
  refresh(): Promise<boolean>;
}

/** The most bins of one view. */
const MOST_BINS = 10_000;
/** The most events that the kept tiles may hold. */
const MOST_EVENTS = 300_000;

/**
 * A source in a page whose events a server holds: {@link sqlHandler}, or any that answers its questions. Each is a GET
 * request without credentials of its own; tiles of whole bins let every cache between help. Nothing is asked before the
 * first call. A question that is called off by its signal is aborted; equal ones are asked once.
 *
 * @param url where the server answers; may be relative, and may have a query of its own
 * @throws TimeloomError `invalid-option` when the address holds a password; the promises of the source reject with `load` or `limit`
 * @example
 * ```ts
 * const source = httpSource("/events");
 * createTimeline(document.querySelector("#here")!, { title: "Ten million events", data: source });
 * ```
 */
export function httpSource(url: string, options: HttpSourceOptions = {}): HttpSource {
  if (typeof url !== "string" || url.length > 4_000) invalid("invalid-option", "url", url, "is not the address of a server");
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/iu.test(url)) invalid("invalid-option", "url", url.replace(/\/\/.*@/u, "//…@"), "holds a name or password, which every reader of the page would see");
  const base = url.split("#")[0]!;
  const tiles = createRecent<KeptTile>(options.tiles ?? 64, MOST_EVENTS);
  const asked = createShared<string>();
  const events = createEventsById((ids) => ask({ ask: "event", ids }, undefined, ({ given }) => readEvents(given.events)));
  let info: ReturnType<typeof readInfo> | undefined;
  let loading: Promise<ReturnType<typeof readInfo>> | undefined;

  async function ask<Value>(question: Ask, signal: CancelSignal | undefined, read: (opened: ReturnType<typeof openAnswer>) => Value): Promise<Value> {
    const address = `${base}${base.includes("?") ? "&" : "?"}${toSearch(question, info?.version ?? "")}`;
    const text = await asked.join(address, signal, (stop) => getText(options.fetch, address, options.maxBytes ?? 16_000_000, stop));
    if (signal?.aborted) throw abortError();
    const opened = openAnswer(text, question.ask);
    if (info && opened.version !== info.version) {
      forget();
      await known();
    }
    return read(opened);
  }
  function forget(): void {
    tiles.clear();
    events.clear();
    info = loading = undefined;
  }
  /** What the source holds: needed before all else, for its version and categories. */
  async function known() {
    if (info) return info;
    loading ??= ask({ ask: "info" }, undefined, readInfo);
    const mine = loading;
    try {
      const answer = await mine;
      if (loading === mine) info = answer;
      return answer;
    } finally {
      if (loading === mine) loading = undefined;
    }
  }
  async function load(query: Query): Promise<Slice> {
    const { categories } = await known();
    const question = toTile(query);
    const tile = await ask(question, query.signal, (opened) => readTile(opened, question, (info?.categories ?? categories)));
    // an answer that lacks something is not kept as the answer
    if (tile.complete && tile.version === info?.version) tiles.set(toSearch(question, ""), { ask: question, tile }, tile.columns.size + 100);
    return cutFrom([{ ask: question, tile }], query)!;
  }
  return {
    info: () => info ?? known(),
    view(query) {
      const { level, lo, hi } = query;
      if (![level, lo, hi].every(Number.isInteger) || !(hi > lo && hi - lo <= MOST_BINS)) invalid("invalid-view", "query", hi - lo, `is not a number of whole bins from 1 to ${MOST_BINS}`);
      return (info?.version && cutFrom(tiles.values(), query)) || load(query);
    },
    peek: (query) => cutFrom(tiles.values(), query) ?? nearestTo(tiles.values(), query),
    async list(query) {
      await known();
      const [start, end] = [query.start, query.end].map((time) => (Number.isFinite(time) ? time : undefined));
      if (query.start === Infinity || query.end === -Infinity) return { events: [], total: 0 };
      const found = await ask({ ask: "list", ...query, start, end }, undefined, readList);
      events.keep(found.events);
      return found;
    },
    event: (id): ModelEvent | Promise<ModelEvent | undefined> => events.get(id),
    async step({ from, step, by, group, where }) {
      await known();
      return ask({ ask: "step", from, step, by, group, where }, undefined, readStep);
    },
    async refresh() {
      const previous = info?.version;
      forget();
      return (await known()).version !== previous;
    },
  };
}
