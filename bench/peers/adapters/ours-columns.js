// This library, with the events as arrays: the caller's own, made before the clock starts.
import { createTimeline } from "timeloom";
import { columnSource } from "timeloom/columns";
import { columns } from "../lib/columns.js";
import { design, handleOf } from "./ours.js";

export const prepare = columns;

export function mount(container, { start, end, group, labels, groups }) {
  const data = columnSource({ start, end, title: (i) => labels[i], category: { codes: group, values: groups } });
  return handleOf(createTimeline(container, { data, design, motion: "none" }), container);
}
