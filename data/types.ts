import type { Claim, EventInput } from "../src/model/types.js";
import type { CategoryId, EventId, SourceId } from "./ids.js";

/** An event of this dataset: one of `EventInput`, with literal ids and nothing essential left out. */
export interface DatasetEvent extends EventInput<EventId, SourceId, CategoryId> {
  readonly id: EventId;
  readonly date: string;
  readonly summary: string;
  readonly category: CategoryId;
  readonly importance: number;
  readonly tags: readonly string[];
  readonly actors: readonly string[];
  readonly claims: readonly [Claim<SourceId>, ...Claim<SourceId>[]];
}
