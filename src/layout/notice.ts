/** What could not be done as the design asks: the option, its value, and what was done instead. */
export interface Notice {
  readonly option: string;
  readonly value: string;
  readonly reason: string;
}
