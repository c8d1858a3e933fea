import type { CancelSignal } from "../source.js";
import type { Dialect } from "./dialect.js";

/** A statement and the texts that stand for its parameters, in the order of their numbers. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly string[];
}

/** What a statement may be run with. */
export interface RunOptions {
  /** Aborted when nobody wants the answer any more: the engine should stop. */
  readonly signal?: CancelSignal | undefined;
  /** True when the answer may lack what a node that is down holds; it is then said to be incomplete. */
  readonly partial?: boolean | undefined;
}

/**
 * Runs a statement in an engine and gives its rows, each an array in the order of the columns. Integers may come as numbers,
 * bigints or texts. Rejects when the engine fails, or when a part of it did not answer and `partial` is not set.
 */
export type Run = (statement: Statement, options: RunOptions) => Promise<readonly (readonly unknown[])[]>;

/** Collects the texts of one statement; equal ones have one placeholder. */
export class Parameters {
  readonly values: string[] = [];
  constructor(readonly dialect: Dialect) {}

  /** The placeholder of a text. */
  text(value: string): string {
    let index = this.values.indexOf(value);
    if (index < 0 || !this.dialect.numbered) index = this.values.push(value) - 1;
    return this.dialect.parameter(value, index + 1);
  }

  statement(sql: string): Statement {
    return { sql, params: this.values };
  }
}

/** A whole number as SQL: a 64-bit integer with a sign in every engine. */
export function integer(value: bigint | number): string {
  return `CAST(${BigInt(value)} AS BIGINT)`;
}

/** A whole number from a row: engines give 64-bit integers as numbers, bigints or texts. */
export function toInteger(value: unknown): number {
  const number = typeof value === "number" ? value : typeof value === "bigint" || (typeof value === "string" && /^-?\d+$/.test(value)) ? Number(value) : NaN;
  if (!Number.isInteger(number)) throw new TypeError(`the engine gave no whole number: ${String(value).slice(0, 60)}`);
  return number;
}
