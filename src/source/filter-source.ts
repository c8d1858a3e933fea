import { after } from "./eventually.js";
import type { Filter } from "./filter.js";
import type { Source, SourceInfo } from "./source.js";

/**
 * The events of a source that a filter lets through: every question is asked with it. `info` counts them, and says how
 * many there are in all and from when to when all of them are, so that a view does not move as filters change. An event is
 * had by its id in any case.
 */
export function filterSource(source: Source, where: Filter): Source {
  let all: SourceInfo | undefined;
  let info: SourceInfo;
  const only = (name: "view" | "list" | "step" | "peek") => (query: object) => source[name]?.({ ...query, where } as never) as never;
  return {
    info: () =>
      after(source.info(), (now) =>
        all === now
          ? info
          : after(source.list({ start: -Infinity, end: Infinity, limit: 0, where }), ({ total: count }) => {
              all = now;
              return (info = { ...now, count, total: now.count });
            }),
      ),
    view: only("view"),
    list: only("list"),
    step: only("step"),
    peek: only("peek"),
    event: (id) => source.event(id),
    refresh: () => source.refresh?.(),
  };
}
