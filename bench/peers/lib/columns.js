// The events as a caller of `timeloom/columns` holds them: one array for each field, none of it an object an event.
export function columns(events, ctx) {
  const n = events.length;
  const start = new Float64Array(n);
  const end = new Float64Array(n);
  const group = new Uint8Array(n);
  const labels = new Array(n);
  for (let i = 0; i < n; i++) {
    const event = events[i];
    start[i] = event.start;
    end[i] = event.end ?? NaN;
    group[i] = event.group;
    labels[i] = event.label;
  }
  return { n, start, end, group, labels, groups: ctx.groups };
}
