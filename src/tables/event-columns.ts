import type { Coded, EventColumns, Texts } from "../columns/event-columns.js";
import type { ChosenColumns, Role } from "./column-names.js";

/** Reads columns of a table by their names; `what` says in errors what each is for. */
export interface TableReader {
  times(name: string, what: string): Float64Array;
  numbers(name: string, what: string): ArrayLike<number>;
  texts(name: string, what: string): Texts;
  codes(name: string, what: string): Coded;
}

/** The columns of events, read from a table. */
export function toEventColumns({ roles, fields }: ChosenColumns, reader: TableReader): EventColumns {
  const read = <Value>(role: Role, how: (name: string, what: string) => Value): Value | undefined => {
    const name = roles.get(role);
    return name === undefined ? undefined : how(name, role);
  };
  return {
    start: read("start", reader.times)!,
    end: read("end", reader.times),
    innerStart: read("innerStart", reader.times),
    innerEnd: read("innerEnd", reader.times),
    title: read("title", reader.texts)!,
    id: read("id", reader.texts),
    importance: read("importance", reader.numbers),
    category: read("category", reader.codes),
    summary: read("summary", reader.texts),
    fields: fields.length > 0 ? Object.fromEntries(fields.map((name) => [name, reader.codes(name, `field ${name}`)])) : undefined,
  };
}
