import { TimeloomError } from "../../errors.js";
import type { Engine } from "../sql/engine.js";
import { type Groups, toGroups } from "../sql/groups.js";
import { toInteger } from "../sql/statement.js";
import type { PyramidTables } from "./tables.js";

/** What a pyramid was built of, its parts on all nodes together. */
export interface PyramidMeta {
  readonly version: string;
  readonly finest: number;
  readonly coarsest: number;
  readonly k: number;
  readonly count: number;
  readonly unplaced: number;
  readonly first: number;
  readonly last: number;
  /** How many nodes answered. */
  readonly nodes: number;
}

/** @throws TimeloomError `load` while a pyramid is built, or when its parts are not of one build */
export async function readMeta(engine: Engine, { meta }: PyramidTables): Promise<PyramidMeta> {
  const columns = ["MIN(version)", "MAX(version)", "COUNT(*)", "MIN(finest)", "MAX(finest)", "MIN(coarsest)", "MAX(coarsest)", "MIN(k)", "SUM(n)", "SUM(unplaced)", "MIN(first_ms)", "MAX(last_ms)"];
  const rows = await engine.rows({ sql: `SELECT ${columns.map((column, index) => `${column} AS tl_m${index}`).join(", ")} FROM ${meta}`, params: [] });
  const [version, other, ...rest] = rows[0] ?? [];
  const nodes = toInteger(rest[0] ?? 0);
  if (nodes === 0) throw new TimeloomError("load", "the pyramid is being built; ask again");
  const [finest, finest2, coarsest, coarsest2, k, count, unplaced, first, last] = rest.slice(1).map(toInteger) as [number, number, number, number, number, number, number, number, number];
  if (version !== other || finest !== finest2 || coarsest !== coarsest2) throw new TimeloomError("load", "the nodes have pyramids of different builds; build all with one version, then ask again");
  return { version: String(version), finest, coarsest, k, count, unplaced, first, last, nodes };
}

/** The groups of a field as a pyramid knows them, and how many events they have; `undefined` when it was not built by that field. */
export async function pyramidGroups(engine: Engine, { groups }: PyramidTables, by: string | undefined, declared: readonly string[]): Promise<{ readonly groups: Groups; readonly total: number } | undefined> {
  const parameters = engine.parameters();
  const sql = `SELECT grp AS tl_group, SUM(n) AS tl_n, MIN(first_ms) AS tl_first FROM ${groups} WHERE by_field = ${parameters.text(by ?? "")} GROUP BY tl_group ORDER BY tl_first, tl_group LIMIT 10000`;
  const rows = await engine.rows(parameters.statement(sql));
  if (rows.length === 0) return undefined;
  return { groups: toGroups(by, rows.map(([name]) => String(name)), declared, engine.limits.groups), total: rows.reduce((sum, [, n]) => sum + toInteger(n), 0) };
}
