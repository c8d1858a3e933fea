import { FLAG } from "../model/model.js";
import { toMaxTree } from "../model/row-index.js";
import type { Slice } from "../source/source.js";
import type { Arrangement, ArrangeRoom, Going, Growing } from "./arrangement.js";
import { leadsOf, setLabels, takenBy } from "./label-sizes.js";
import { createPlacing, type Items, type Placing, type PlacingRoom, type Reveal } from "./placing.js";
import { goOn } from "./go-on.js";
import { atOnce, createOrder, type Parts } from "./placing-order.js";
import { columnsIn, labelRoom, metricsIn, mostLanes, rowsIn, shareRows, stretch } from "./rows-in.js";

/** So many of very many events have their rows at once: more than a first view has room for. */
const FIRST = 3_000;
/** Of so many even to find the important takes longer than a page should be kept waiting: they follow the first picture. */
const LATER = 200_000;

/**
 * As `arrange`, for so many events that not all can be looked at before a first picture: the important are placed, the rest can
 * follow. Where `grows`, it will, and of a great many the important follow too.
 * @param before an arrangement of the same events but for some that come after them: what has its place there keeps it
 */
export function arrangeMany({ columns, group, groups }: Slice, room: ArrangeRoom, grows: boolean, before?: Going): Arrangement {
  const { size, start, importance } = columns;
  const vertical = room.orientation === "vertical";
  const rowMetrics = metricsIn(room, groups.length);
  const bandWidth = room.across / Math.max(1, groups.length);
  const lanes = vertical ? mostLanes(bandWidth) : 0;
  const { column, columnCount } = vertical ? columnsIn(bandWidth, lanes) : { column: 0, columnCount: 0 };
  const mostRows = rowsIn(room, groups.length, rowMetrics);
  const rows = vertical ? groups.map(() => columnCount) : shareRows(groups.map(() => Math.min(64, mostRows)), mostRows);
  const { labelOf, sizeOf, set } = setLabels(columns, room, rowMetrics, vertical ? column : labelRoom(room), before?.labels);

  const items: Items = { start, end: vertical ? start : columns.end, size: new Uint16Array(size), lead: new Uint8Array(size), importance };
  const measured = (row: number): number => Math.ceil(takenBy(columns, row, sizeOf(row), vertical));
  const measure = (row: number) => {
    items.size[row] = measured(row);
  };
  const lane = new Uint8Array(vertical ? size : 0);
  const bars = vertical ? { end: columns.end, needed: Uint8Array.from(columns.flags, (flags) => (flags & FLAG.range ? 1 : 0)), lanes, lane } : undefined;
  const places: PlacingRoom = { group: groups.length > 1 ? group : undefined, rows, bars };
  const result: Reveal = { row: new Uint16Array(size), reveal: new Float32Array(size) };
  const order = createOrder(items);
  let placing: Placing | undefined;
  /** All items in order, once it is known. */
  let sorted: Uint32Array | undefined;
  function* begin(): Parts<Placing> {
    items.lead.set(leadsOf(columns, vertical));
    yield;
    const first = yield* order.first(FIRST);
    first.forEach(measure);
    placing = createPlacing(items, first, places, result, () => sorted ?? atOnce(order.all()));
    placing.step(first.length);
    return placing;
  }
  function* sort(): Parts<undefined> {
    sorted = yield* order.all();
    return undefined;
  }
  const [beginning, sorting] = [begin(), sort()];
  const begun = (): Placing => placing ?? atOnce(beginning);
  if (!before && (!grows || size < LATER)) begun();

  // where bodies have lanes, those would have to be gone on with too
  const goingHere = (): Going | undefined => (placing && !vertical ? { items, result, placing, labels: set } : undefined);

  let sized = 0;
  const growing: Growing = {
    get placed() {
      return placing?.placed ?? 0;
    },
    total: size,
    waits: before !== undefined,
    items,
    room: places,
    begin: () => !placing && !beginning.next().done,
    size(count) {
      for (const until = Math.min(size, sized + count); sized < until; sized++) if (!items.size[sized]) measure(sized);
      return sized < size;
    },
    sort: () => !sorted && !sorting.next().done,
    place: (count) => begun().step(count),
    show({ row, reveal } = result, own = lane) {
      // placed elsewhere, it cannot be gone on with here
      Object.assign(arrangement, { row, reveal, lane: own, shown: toMaxTree(reveal, size), going: reveal === result.reveal ? goingHere() : undefined });
    },
    finish(reveal, own) {
      this.show(reveal, own);
      arrangement.growing = undefined;
    },
  };
  const going = before ? goOn(before, columns, places.group, measured) : goingHere();
  const shown = going?.result ?? result;
  const arrangement: Changing = { ...shown, labelOf, rowMetrics: stretch(rowMetrics, rows, room), rows, lane, lanes: groups.map(() => lanes), column, least: 0, shown: toMaxTree(shown.reveal, placing || before ? size : 0), growing, going };
  return arrangement;
}

type Changing = { -readonly [Key in keyof Arrangement]: Arrangement[Key] };

/** Places all that is left, at once. */
export function growWhole(growing: Growing): void {
  growing.size(Infinity);
  growing.place(Infinity);
  growing.finish();
}
