import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { zoomView } from "../../../src/layout/view.js";
import { cases, designs, drawAt, drawn, type Drawn, hold } from "./kit.js";
import { inView } from "./laws.js";

/** In a row, the middle of a body is so many pixels under the row's top. */
const UNDER = { symbol: 12, bar: 6, bracket: 2 };

/** Where an item is, apart from time. */
function laneOf({ items, axisLine, orientation, bands }: Drawn["layout"]): Map<string, string> {
  return new Map(
    items.map(({ id, band, track, across, body }) => {
      const at = axisLine === undefined ? across : orientation === "horizontal" ? across - UNDER[body] - bands[band]!.box.y : 0;
      return [`${id} ${band}`, `${track} ${at.toFixed(2)}`];
    }),
  );
}

/** From step to step of coming closer, about one place. */
function staysPlaced(given: Parameters<typeof drawn>[0]): void {
  const share = given.window?.share ?? 0.5;
  let before = drawn({ ...given, window: undefined });
  const { narrowest } = before.figure.scale;
  const focus = before.view.start + (before.view.end - before.view.start) * share;
  for (let step = 0; step < 6; step++) {
    const view = zoomView(before.view, 1.3 + 0.4 * step, focus, narrowest);
    // one can come no closer
    if (view.end - view.start >= before.view.end - before.view.start) return;
    const after = drawAt(before.figure, view, before.room);
    const [held, now] = [laneOf(before.layout), laneOf(after.layout)];
    for (const { event, band } of inView(after)) {
      const lane = held.get(`${event.id} ${band}`);
      if (lane === undefined) continue;
      expect(now.get(`${event.id} ${band}`), `${event.id} ${band} at step ${step}, ${JSON.stringify(after.view)}`).toBe(lane);
    }
    before = after;
  }
}

describe.each(designs.filter(({ layout }) => layout !== "segmented"))("$name", (design) => {
  it("keeps what is placed placed, in its row or lane, when one comes closer", () => {
    hold(cases(design), 10, staysPlaced);
    hold(cases(design, 0, fc.constant(dataset)), 2, staysPlaced);
  });
});
