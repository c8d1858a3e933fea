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
  readonly table: Table;
  readonly tooltip: Tooltip;
  /** What can be said of a figure before there is a frame of it. */
  present(figure: Figure): void;
  update(frame: Frame): void;
  rest(frame: Frame): void;
}

/** Makes the parts, and puts them and the stage into `root` in the order in which they are read. `retry` asks the source again. */
export function createParts(host: Host, root: HTMLElement, stage: HTMLElement, retry: () => void): Parts {
  const header = createHeader(host);
  const detail = createDetail(host);
  const incomplete = createIncomplete(host, retry);
  const loading = createLoading(host);
  const runList = createRunList(host);
  const status = createStatus(host);
  const tooltip = createTooltip(host);
  const table = createTable(host);
  const toolbar = createToolbar(host, () => {
    table.show(!table.shown);
    return (stage.hidden = table.shown);
  });
  stage.append(tooltip.element, runList.element);
  const parts: readonly Part[] = [header, toolbar, incomplete, loading, { element: stage }, detail, table, createLegend(host), createIssues(host), createSources(host), status];
  root.append(...parts.map(({ element }) => element));
  const all = [...parts, tooltip, runList];
  setAttributes(root, { "aria-labelledby": header.titleId, "aria-describedby": header.descriptionId });
  let presented: Figure | undefined;
  let updated: Frame | undefined;
  let rested: Frame | undefined;
  return {
    detail,
    incomplete,
    loading,
    runList,
    status,
    table,
    tooltip,
    present(figure) {
      if (figure === presented) return;
      presented = figure;
      const { locale, direction, theme, motion } = figure;
      setAttributes(root, { lang: locale, dir: direction });
      Object.assign(root.dataset, { theme, motion });
      for (const part of all) part.present?.(figure);
    },
    update(frame) {
      if (frame === updated) return;
      updated = frame;
      for (const part of all) part.update?.(frame);
    },
    rest(frame) {
      if (frame === rested) return;
      rested = frame;
      for (const part of all) part.rest?.(frame);
    },
  };
}
