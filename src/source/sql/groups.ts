import { TimeloomError } from "../../errors.js";
import type { Engine } from "./engine.js";
import type { Parameters } from "./statement.js";
import { groupOf } from "./table.js";

/** The groups of a field, in the order in which they are drawn. */
export interface Groups {
  readonly by: string | undefined;
  readonly names: readonly string[];
  /** True where there are more values than groups; the last group, `""`, holds the rest. */
  readonly folded: boolean;
  indexOf(value: unknown): number;
}

/** From all values in their order: those that were declared first, then as they first appear; as many as there may be. */
export function toGroups(by: string | undefined, values: readonly string[], declared: readonly string[], most: number): Groups {
  const used = new Set(values);
  const all = [...new Set([...declared.filter((name) => used.has(name)), ...values])];
  const folded = all.length > most;
  const names = folded ? [...all.filter(Boolean).slice(0, most - 1), ""] : all.length ? all : [""];
  const indices = new Map(names.map((name, index) => [name, index]));
  return {
    by,
    names,
    folded,
    indexOf(value) {
      const index = indices.get(String(value)) ?? (folded ? names.length - 1 : undefined);
      if (index === undefined) throw new TimeloomError("load", "the data has changed while it was read; ask again");
      return index;
    },
  };
}

/** Asks for the values of a field, as many as are needed to know whether there are too many. */
export async function loadGroups(engine: Engine, by: string | undefined, declared: readonly string[]): Promise<Groups> {
  const { table, dialect, limits } = engine;
  const group = groupOf(table, by, dialect);
  if (by === undefined) return toGroups(by, [""], [], limits.groups);
  const sql = `SELECT ${group} AS tl_group, MIN(${table.start}) AS tl_first FROM ${table.from} WHERE ${table.valid} GROUP BY tl_group ORDER BY tl_first, tl_group LIMIT ${limits.groups + declared.length + 1}`;
  const rows = await engine.rows({ sql, params: [] });
  return toGroups(by, rows.map(([name]) => String(name)), declared, limits.groups);
}

/** The expression of a group's name, with what has no group of its own in that of none. */
export function groupExpression({ table, dialect }: Engine, { by, names, folded }: Groups, parameters: Parameters): string {
  const group = groupOf(table, by, dialect);
  if (!folded) return group;
  return `CASE WHEN ${group} IN (${names.map((name) => parameters.text(name)).join(", ")}) THEN ${group} ELSE '' END`;
}
