import type { Figure, Frame } from "../scene/figure.js";
import { createDetail, type Detail } from "./detail.js";
import { setAttributes } from "./dom.js";
import { createHeader } from "./header.js";
import type { Host } from "./host.js";
import { createIssues } from "./issues.js";
import { createLegend } from "./legend.js";
import { createLoading, type Loading } from "./loading.js";
import { createRunList, type RunList } from "./run-list.js";
import { createSources } from "./sources.js";
import { createStatus, type Status } from "./status.js";
import { createTable } from "./table.js";
import { createToolbar } from "./toolbar.js";
import { createTooltip, type Tooltip } from "./tooltip.js";

/** The parts that the whole speaks to; the rest only hear of frames. */
export interface Parts {
  readonly detail: Detail;
  readonly loading: Loading;
  readonly runList: RunList;
  readonly status: Status;
  readonly tooltip: Tooltip;
  /** True while the table is shown in place of the stage. */
  readonly tableShown: boolean;
  /** What can be said of a figure before there is a frame of it. */
  present(figure: Figure): void;
  update(frame: Frame): void;
}

/** Makes the parts, and puts them and the stage into `root` in the order in which they are read. */
export function createParts(host: Host, root: HTMLElement, stage: HTMLElement): Parts {
  const header = createHeader(host);
  const detail = createDetail(host);
  const loading = createLoading(host);
  const runList = createRunList(host);
  const status = createStatus(host);
  const tooltip = createTooltip(host);
  const table = createTable(host);
  const toolbar = createToolbar(host, () => {
    if (table.shown) table.close();
    else table.open();
    toolbar.setTable(table.shown);
    stage.hidden = table.shown;
  });
  let presented: Figure | undefined;
  // without a frame its buttons have no names yet
  toolbar.element.hidden = true;
  stage.append(tooltip.element, runList.element);
  const parts = [header, toolbar, loading, detail, table, createLegend(host), createIssues(host), createSources(host), status];
  const all = [...parts, tooltip, runList];
  root.append(header.element, toolbar.element, loading.element, stage, ...parts.slice(3).map((part) => part.element));
  setAttributes(root, { "aria-labelledby": header.titleId, "aria-describedby": header.descriptionId });
  return {
    detail,
    loading,
    runList,
    status,
    tooltip,
    get tableShown() {
      return table.shown;
    },
    present(figure) {
      if (figure === presented) return;
      presented = figure;
      header.update({ figure });
      const { locale, direction, theme, motion } = figure;
      setAttributes(root, { lang: locale, dir: direction });
      for (const [name, value] of [["theme", theme], ["motion", motion]] as const) if (root.dataset[name] !== value) root.dataset[name] = value;
    },
    update(frame) {
      toolbar.element.hidden = false;
      for (const part of all) part.update(frame);
    },
  };
}
