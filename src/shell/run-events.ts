import type { LayoutRun } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import type { Source } from "../source/source.js";
import { type Eventually, isPromise } from "./latest.js";

/** What a run stands for; when it is not `complete`, `events` are only the first of them. */
export interface RunEvents {
  readonly events: readonly ModelEvent[];
  readonly complete: boolean;
}

/** The events that a run counts, in the order of time. */
export function runEvents({ ids, count }: LayoutRun, source: Source): Eventually<RunEvents> {
  const answers = ids.map((id) => source.event(id));
  const gather = (found: readonly (ModelEvent | undefined)[]): RunEvents => {
    const events = found.filter((event) => event !== undefined);
    return { events, complete: events.length === count };
  };
  return answers.some(isPromise) ? Promise.all(answers).then(gather) : gather(answers as readonly (ModelEvent | undefined)[]);
}
