import type { Category } from "../../model/types.js";
import type { PyramidMeta } from "../pyramid/meta.js";
import type { Engine } from "./engine.js";
import { loadGroups } from "./groups.js";
import { toInteger } from "./statement.js";

interface Info {
  readonly sound: boolean;
  readonly count: number;
  readonly unplaced: number;
  readonly span?: readonly [number, number];
  readonly fields: readonly string[];
  readonly categories: readonly Category[];
}

/** What the table holds. With a pyramid, its rows are compared with those that the pyramid was built of. */
export async function infoOf(engine: Engine, meta: PyramidMeta | undefined, categories: readonly Category[]): Promise<Info> {
  const { table } = engine;
  const all = `SELECT COUNT(*) AS tl_n FROM ${table.from}`;
  const placed = `SELECT COUNT(*) AS tl_n, MIN(${table.start}) AS tl_first, MAX(${table.end}) AS tl_last FROM ${table.from} WHERE ${table.valid}`;
  const [[[rows]], [[n, first, last]]] = (await Promise.all([engine.rows({ sql: all, params: [] }), meta ? [[meta.count, meta.first, meta.last]] : engine.rows({ sql: placed, params: [] })])) as [[[unknown]], [unknown[]]];
  const count = toInteger(n);
  const total = toInteger(rows);
  return {
    sound: !meta || total === meta.count + meta.unplaced,
    count,
    unplaced: total - count,
    ...(count > 0 && { span: [toInteger(first), toInteger(last)] as const }),
    fields: [...table.fields.keys()],
    categories: categories.length || !table.fields.has("category") ? categories.map(({ id, title }) => ({ id, title })) : await categoriesOf(engine),
  };
}

async function categoriesOf(engine: Engine): Promise<Category[]> {
  const { names } = await loadGroups(engine, "category", []);
  return names.filter(Boolean).map((id) => ({ id, title: id }));
}
