import type { Filter } from "../filter.js";
import type { Bins } from "./bins.js";
import { countInto } from "./count.js";
import type { Engine } from "./engine.js";
import type { EventRow } from "./event-rows.js";
import type { Groups } from "./groups.js";
import { Tally } from "./tally.js";
import { firstOf, readTop, SPANNING, spanningStatement, topStatement } from "./top.js";

/** What a view comes to, before it is written down. */
export interface Viewed {
  readonly tally: Tally;
  readonly events: readonly EventRow[];
  /** False when the parts do not add up: something did not answer, or changed. */
  readonly sound: boolean;
}

/** A view by plain GROUP BY over the table. */
export async function rawView(engine: Engine, groups: Groups, bins: Bins, k: number, where: Filter | undefined): Promise<Viewed> {
  const tally = new Tally(groups, bins);
  const [top, spanning] = await Promise.all([
    engine.rows(topStatement(engine, groups, bins, k, where)),
    engine.rows(spanningStatement(engine, groups, bins, k, where)),
    countInto(tally, engine, where),
  ]);
  const events = [...firstOf(readTop(top, groups, 2), k, bins), ...firstOf(readTop(spanning, groups, 1), k * SPANNING, undefined)];
  const [starts, ends] = tally.totals;
  return { tally, events, sound: starts === ends && holds(tally, events) };
}

/** No more events than were counted, in any group: what is sent was counted too. */
function holds({ groups, bins, started, gone, counts }: Tally, events: readonly EventRow[]): boolean {
  const sent = groups.names.map(() => 0);
  for (const { group } of events) sent[group]!++;
  return sent.every((number, group) => {
    let counted = started[group]! - gone[group]!;
    for (let bin = 0; bin < bins.count; bin++) counted += counts[group * bins.count + bin]!;
    return number <= counted;
  });
}
