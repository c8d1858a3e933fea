import type { LayoutItem } from "../layout/layout.js";
import { LABEL, OUTER, STRONG } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import { straightTrack } from "../representation/linear.js";
import { itemMarks } from "./item-marks.js";
import type { Mark } from "./marks.js";
import { SYMBOLS } from "./symbol.js";
import { textMark } from "./text-mark.js";

const BOX = { x: 0, y: 0, width: 100, height: 0 };
const EVENT: LayoutItem = { key: "", id: "", index: 0, track: 0, band: 0, body: "bar", flags: FLAG.range, category: -1, start: 0, innerStart: 20, innerEnd: 80, end: 100, across: 0, label: undefined };
/** Together they have each body, and each way in which a date may be vague. */
const EVENTS: readonly LayoutItem[] = [
  EVENT,
  { ...EVENT, flags: FLAG.range | FLAG.uncertain | FLAG.unknownStart },
  { ...EVENT, innerStart: 0, innerEnd: 1, end: 1 },
  { ...EVENT, flags: FLAG.range | FLAG.uncertain, end: 1 },
  { ...EVENT, body: "bracket", flags: 0 },
  { ...EVENT, body: "symbol", flags: FLAG.approximate },
  { ...EVENT, body: "symbol", flags: FLAG.uncertain },
];

/** Marks of each kind that another view of the same figure may bring, for a renderer that has to know how they look before there is one. */
export function itemKinds(): Mark[] {
  const tracks = [straightTrack("", BOX, "horizontal", "ltr", 0, 100, 100, 100)];
  const categories = Array.from({ length: SYMBOLS + 1 }, (_, index) => index - 1);
  return [
    ...EVENTS.flatMap((event) => categories.flatMap((category) => itemMarks({ ...event, category }, tracks))),
    ...[LABEL, STRONG].map((font): Mark => ({ ...textMark("label", font.weight, [], BOX, font, "ink", "ltr"), halo: true })),
    textMark("run-label", "", [], BOX, OUTER, "ink", "ltr"),
    textMark("outer-label", "", [], BOX, OUTER, "ink", "ltr"),
  ];
}
