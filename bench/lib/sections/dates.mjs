/** How fast dates are read. */
export function datesRead(out, dates) {
  out.push("## Dates", "");
  if (!dates) out.push("Not run.", "");
  else
    out.push(
      `Reading dates of levels 0 and 1: ${dates.ours} µs each with \`parseDate\`, ${dates.edtf} µs with \`edtf\` ${dates.version}: ${dates.ratio} times as fast.`,
      "",
    );
}
