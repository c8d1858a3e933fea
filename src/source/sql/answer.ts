import type { Category } from "../../model/types.js";
import { pyramidGroups, type PyramidMeta, readMeta } from "../pyramid/meta.js";
import { pyramidList } from "../pyramid/read-list.js";
import { pyramidView } from "../pyramid/read-view.js";
import type { PyramidTables } from "../pyramid/tables.js";
import { abortError } from "../platform.js";
import type { Recent } from "../recent.js";
import type { CancelSignal } from "../source.js";
import type { Answer } from "../wire/answer.js";
import type { Ask, ViewAsk } from "../wire/ask.js";
import { toBins } from "./bins.js";
import { createEngine, type Engine } from "./engine.js";
import { allTexts, thinTexts, toEventColumns } from "./event-rows.js";
import { type Groups, loadGroups } from "./groups.js";
import { infoOf } from "./info.js";
import { within } from "./limits.js";
import { eventsById, listEvents, stepFrom } from "./list.js";
import { rawView } from "./raw-view.js";
import type { Run } from "./statement.js";

export interface AnswerSettings extends Pick<Engine, "table" | "dialect" | "limits"> {
  readonly run: Run;
  readonly pyramid: PyramidTables | undefined;
  readonly nodes: number | undefined;
  readonly version: (() => string | Promise<string>) | undefined;
  readonly categories: readonly Category[];
  readonly partial: boolean;
  /** What holds for a version: the groups of fields, and on how many nodes the pyramid was seen to lie. */
  readonly memory: Recent<unknown>;
}

interface Written {
  readonly json: Answer;
  readonly version: string;
  readonly complete: boolean;
}

/** Answers from the whole; if that fails and a part will do, from what is there, and says so. */
export async function answer(settings: AnswerSettings, ask: Ask, signal: CancelSignal | undefined): Promise<Written> {
  try {
    return await answerFrom(settings, ask, signal, false);
  } catch (error) {
    if (signal?.aborted) throw abortError();
    if (!settings.partial) throw error;
    return answerFrom(settings, ask, signal, true);
  }
}

/** What is known before a question is answered. */
interface Known {
  readonly engine: Engine;
  readonly version: string;
  readonly meta: PyramidMeta | undefined;
  /** True when all nodes are there. */
  readonly whole: boolean;
}

async function answerFrom(settings: AnswerSettings, ask: Ask, signal: CancelSignal | undefined, partial: boolean): Promise<Written> {
  const engine = createEngine(settings.run, settings, signal, partial);
  const meta = settings.pyramid && (await readMeta(engine, settings.pyramid));
  const given = await settings.version?.();
  // a table that has a version of its own may change apart from its pyramid
  const version = given === undefined ? (meta?.version ?? "") : [given, ...(meta ? [meta.version] : [])].join("+");
  const most = meta && Math.max(meta.nodes, settings.nodes ?? 1, Number(settings.memory.get(`nodes ${version}`) ?? 0));
  if (meta) settings.memory.set(`nodes ${version}`, most);
  const known: Known = { engine, version, meta, whole: !partial && meta?.nodes === most };
  const { sound, ...body } = await bodyOf(settings, known, ask);
  const complete = sound && known.whole;
  return { json: { timeloom: 1, version, complete, ...body } as Answer, version, complete };
}

async function bodyOf(settings: AnswerSettings, known: Known, ask: Ask): Promise<{ readonly sound: boolean } & Record<string, unknown>> {
  const { engine } = known;
  const { table } = engine;
  switch (ask.ask) {
    case "info":
      return { ask: "info", ...(await infoOf(engine, known.meta, settings.categories)) };
    case "view":
      return viewOf(settings, known, ask);
    case "list": {
      const inPyramid = known.meta && !ask.where && ask.group === undefined && (ask.offset ?? 0) + ask.limit <= (ask.start === undefined || !ask.spanning ? Infinity : engine.limits.list);
      const { rows, total } = await (inPyramid
        ? pyramidList(engine, { tables: settings.pyramid!, meta: known.meta! }, ask)
        : listEvents(engine, await groupsOf(settings, known, ask.group === undefined ? undefined : ask.by), ask));
      return { ask: "list", sound: true, total, events: toEventColumns(rows, allTexts(table), false) };
    }
    case "event":
      return { ask: "event", sound: true, events: toEventColumns(await eventsById(engine, ask), allTexts(table), false) };
    case "step": {
      const groups = await groupsOf(settings, known, ask.group === undefined ? undefined : ask.by);
      return { ask: "step", sound: true, id: await stepFrom(engine, groups, ask) };
    }
  }
}

async function viewOf(settings: AnswerSettings, known: Known, ask: ViewAsk): Promise<{ readonly sound: boolean } & Record<string, unknown>> {
  const { engine, meta } = known;
  const { limits, table } = engine;
  const bins = toBins(ask, limits);
  within("k", ask.k, 1, limits.k);
  const groups = await groupsOf(settings, known, ask.by);
  const cells = within("number of bins of all groups", groups.names.length * bins.count, 1, limits.cells);
  // a power of two, so that it stays while panning
  const k = Math.min(ask.k, 2 ** Math.max(0, Math.floor(Math.log2(limits.events / cells))));
  const inPyramid = settings.pyramid !== undefined && meta !== undefined && !ask.where && k <= meta.k && (await hasField(settings, known, ask.by));
  const { tally, events, sound } = await (inPyramid ? pyramidView(engine, { tables: settings.pyramid, meta }, groups, bins, k) : rawView(engine, groups, bins, k, ask.where));
  const { counts, ended, started, gone, after } = tally;
  const [total] = tally.totals;
  const agrees = sound && (inPyramid || ask.where !== undefined || total === mostSeen(settings, known, total));
  return { ask: "view", sound: agrees, level: ask.level, lo: ask.lo, hi: ask.hi, k, groups: groups.names, counts, ended, started, gone, after, events: toEventColumns(events, thinTexts(table), true) };
}

/** How many events there are to a version: as its pyramid knows, or the most that any view has counted. */
function mostSeen({ memory }: AnswerSettings, { version, meta }: Known, total: number): number {
  if (meta) return meta.count;
  const most = version === "" ? total : Math.max(total, Number(memory.get(`total ${version}`) ?? 0));
  memory.set(`total ${version}`, most);
  return most;
}

async function hasField(settings: AnswerSettings, known: Known, by: string | undefined): Promise<boolean> {
  return by === undefined || (await pyramidGroupsOf(settings, known, by)) !== undefined;
}

const pyramidGroupsOf = (settings: AnswerSettings, known: Known, by: string | undefined) =>
  remember(settings, known, `pyramid ${by ?? ""}`, () => pyramidGroups(known.engine, settings.pyramid!, by, declaredOf(settings, by)));

/** The categories that were declared, where it is these that are grouped by. */
const declaredOf = ({ categories }: AnswerSettings, by: string | undefined): string[] => (by === "category" ? categories.map(({ id }) => id) : []);

/** The groups of a field: from the pyramid, where it knows the field, else from the table. */
function groupsOf(settings: AnswerSettings, known: Known, by: string | undefined): Promise<Groups> {
  return remember(settings, known, `groups ${by ?? ""}`, async () => {
    if (by !== undefined && known.meta) {
      const found = await pyramidGroupsOf(settings, known, by);
      if (found) return found.groups;
    }
    return loadGroups(known.engine, by, declaredOf(settings, by));
  });
}

/** What holds as long as the version does is asked once; without a version, and while a node is missing, every time. */
async function remember<Value>({ memory }: AnswerSettings, { version, whole }: Known, key: string, load: () => Promise<Value>): Promise<Value> {
  const name = JSON.stringify([version, key]);
  const kept = version === "" ? undefined : (memory.get(name) as { readonly value: Value } | undefined);
  if (kept) return kept.value;
  const value = await load();
  if (version !== "" && whole) memory.set(name, { value });
  return value;
}
