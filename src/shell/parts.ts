import type { Figure, Frame } from "../scene/figure.js";
import { createDetail, type Detail } from "./detail.js";
import { setAttributes } from "./dom.js";
import { createHeader } from "./header.js";
import type { Host, Part } from "./host.js";
import { createIncomplete, type Incomplete } from "./incomplete.js";
import { createIssues } from "./issues.js";
import { createLegend } from "./legend.js";
import { createLoading, type Loading } from "./loading.js";
import { createRunList, type RunList } from "./run-list.js";
import { createSources } from "./sources.js";
import { createStatus, type Status } from "./status.js";
import { createTable, type Table } from "./table.js";
import { createToolbar } from "./toolbar.js";
import { createTooltip, type Tooltip } from "./tooltip.js";

/** The parts that the whole speaks to; the rest only hear of figures and frames. */
export interface Parts {
  readonly detail: Detail;
  readonly incomplete: Incomplete;
  readonly loading: Loading;
  readonly runList: RunList;
  readonly status: Status;
  /** Whether the table is shown in place of the stage. */
  readonly tabular: boolean;
  readonly tooltip: Tooltip;
  /** What can be said of a figure before there is a frame of it. */
  present(figure: Figure): void;
  update(frame: Frame): void;
  rest(frame: Frame): void;
}

/**
 * Makes the parts, and puts them and the stage into `root` in the order in which they are read. What is below the stage,
 * or not seen until it is asked for, is made when it is needed, at the latest at the first rest: a page shows its first
 * picture sooner. `retry` asks the source again.
 */
export function createParts(host: Host, root: HTMLElement, stage: HTMLElement, retry: () => void): Parts {
  const header = createHeader(host);
  const incomplete = createIncomplete(host, retry);
  const loading = createLoading(host);
  const status = createStatus(host);
  const toolbar = createToolbar(host, () => {
    const { table } = others();
    table.show(!table.shown);
    return (stage.hidden = table.shown);
  });
  const early: readonly Part[] = [header, toolbar, incomplete, loading, { element: stage }, status];
  root.append(...early.map(({ element }) => element));
  setAttributes(root, { "aria-labelledby": header.titleId, "aria-describedby": header.descriptionId });
  let all = early;
  let late: { readonly detail: Detail; readonly table: Table; readonly tooltip: Tooltip; readonly runList: RunList } | undefined;
  let presented: Figure | undefined;
  let updated: Frame | undefined;
  let rested: Frame | undefined;

  function others() {
    if (late) return late;
    const [detail, table, tooltip, runList] = [createDetail(host), createTable(host), createTooltip(host), createRunList(host)] as const;
    late = { detail, table, tooltip, runList };
    stage.append(tooltip.element, runList.element);
    const below: readonly Part[] = [detail, table, createLegend(host), createIssues(host), createSources(host)];
    stage.after(...below.map(({ element }) => element));
    const made = [...below, tooltip, runList];
    all = [...early, ...made];
    for (const part of made) {
      if (presented) part.present?.(presented);
      if (updated) part.update?.(updated);
    }
    return late;
  }
  return {
    get detail() {
      return others().detail;
    },
    incomplete,
    loading,
    get runList() {
      return others().runList;
    },
    status,
    get tabular() {
      return late?.table.shown ?? false;
    },
    get tooltip() {
      return others().tooltip;
    },
    present(figure) {
      if (figure === presented) return;
      presented = figure;
      const { locale, direction, theme, motion } = figure;
      setAttributes(root, { lang: locale, dir: direction });
      Object.assign(root.dataset, { theme, motion });
      for (const part of all) part.present?.(figure);
      // a mistake in the data is told at once, whether anything can be drawn or not
      if (figure.issues.length) others();
    },
    update(frame) {
      if (frame === updated) return;
      updated = frame;
      for (const part of all) part.update?.(frame);
      // the detail belongs to the picture
      if (frame.selected !== undefined) others();
    },
    rest(frame) {
      if (frame === rested) return;
      rested = frame;
      others();
      for (const part of all) part.rest?.(frame);
    },
  };
}
