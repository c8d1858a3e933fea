// Figures as words.

export function ms(value) {
  if (value === undefined) return "–";
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : value >= 100 ? count0(Math.round(value)) : value.toFixed(1);
}

/** A figure of whatever unit, as finely as it is of use. */
export function figure(value) {
  return Math.abs(value) >= 100
    ? count0(Math.round(value))
    : Number.isInteger(value)
      ? String(value)
      : value.toFixed(value < 1 ? 3 : 1);
}

export function kib(bytes) {
  return (bytes / 1024).toFixed(bytes < 10_240 && bytes > -10_240 ? 1 : 0);
}

/** A count, its thousands apart. */
export function count0(value) {
  return value.toLocaleString("en");
}
