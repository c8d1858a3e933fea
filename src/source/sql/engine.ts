import type { CancelSignal } from "../source.js";
import type { Dialect } from "./dialect.js";
import type { SqlLimits } from "./limits.js";
import { Parameters, type Run, type Statement } from "./statement.js";
import type { Table } from "./table.js";

export type Rows = readonly (readonly unknown[])[];

/** What answers are made with: the table, how its engine writes, and the way to it. */
export interface Engine {
  readonly table: Table;
  readonly dialect: Dialect;
  readonly limits: SqlLimits;
  parameters(): Parameters;
  rows(statement: Statement): Promise<Rows>;
}

/** An engine whose statements end with `signal`. */
export function createEngine(run: Run, settings: Pick<Engine, "table" | "dialect" | "limits">, signal: CancelSignal | undefined, partial: boolean): Engine {
  return { ...settings, parameters: () => new Parameters(settings.dialect), rows: (statement) => run(statement, { signal, partial }) };
}
