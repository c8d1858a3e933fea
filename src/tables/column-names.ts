import { checkKeys, invalid, nearest, show, TimeloomError } from "../errors.js";

/** Which columns of a table hold what; `false` for one that is not to be read. Where nothing is said, the column of the same name is taken, if there is one. */
export interface ColumnNames {
  /** Times: "start", which must be there. */
  readonly start?: string;
  /** Times: the end, not included. */
  readonly end?: string | false;
  /** Times: what is certain begins and ends with these. */
  readonly innerStart?: string | false;
  readonly innerEnd?: string | false;
  /** Text: "title", which must be there. */
  readonly title?: string;
  /** Text or whole numbers, different in every row. */
  readonly id?: string | false;
  /** Numbers from 0 to 1. */
  readonly importance?: string | false;
  /** Text; whole numbers and booleans become text. */
  readonly category?: string | false;
  /** Text. */
  readonly summary?: string | false;
}

/** What of a table becomes what of its events. */
export interface TableOptions {
  readonly columns?: ColumnNames | undefined;
  /** Other columns that events can be grouped and filtered by; as the category. */
  readonly fields?: readonly string[] | undefined;
}

export type Role = keyof ColumnNames;

/** The names of columns that are there, by what they are for. */
export interface ChosenColumns {
  readonly roles: ReadonlyMap<Role, string>;
  readonly fields: readonly string[];
}

const ROLES = ["start", "end", "innerStart", "innerEnd", "title", "id", "importance", "category", "summary"] as const satisfies readonly Role[];
const NEEDED: readonly Role[] = ["start", "title"];

/**
 * The columns to read, of those that a table has.
 * @throws TimeloomError `invalid-option` for a name that the table has not, or has twice; `invalid-data` where a needed column has no name
 */
export function chooseColumns({ columns = {}, fields = [] }: TableOptions, there: readonly string[]): ChosenColumns {
  checkKeys(columns, ROLES, "columns.");
  if (!Array.isArray(fields)) invalid("invalid-option", "fields", fields, "is not an array of names of columns");
  const roles = new Map<Role, string>();
  for (const role of ROLES) {
    const name = columns[role] ?? (there.includes(role) ? role : undefined);
    if (name === undefined && NEEDED.includes(role)) throw new TimeloomError("invalid-data", `invalid table: it has no column "${role}"${hint(role, there)}; say which it is with columns: { ${role}: … }`);
    if (name === undefined || (name === false && !NEEDED.includes(role))) continue;
    roles.set(role, checkName(name, `columns.${role}`, there));
  }
  return { roles, fields: fields.map((name: unknown, index) => checkName(name, `fields[${index}]`, there)) };
}

function checkName(name: unknown, what: string, there: readonly string[]): string {
  if (typeof name !== "string") invalid("invalid-option", what, name, "is not the name of a column");
  const count = there.filter((other) => other === name).length;
  if (count > 1) invalid("invalid-option", what, name, `is the name of ${count} columns of the table; give them names of their own`);
  if (count === 0) invalid("invalid-option", what, name, `is no column of the table${hint(name as string, there)}`);
  return name as string;
}

/** What columns there are, and which may be meant. */
function hint(name: string, there: readonly string[]): string {
  const near = nearest(name, there);
  const most = 20;
  const more = there.length > most ? ` and ${there.length - most} more` : "";
  return `; it has ${there.slice(0, most).map(show).join(", ") || "none"}${more}${near === undefined ? "" : `; did you mean ${show(near)}?`}`;
}
