/** A field of a date in a locale's order, or the text between two. */
export interface CalendarField {
  readonly type: "era" | "year" | "month" | "day" | "text";
  readonly value: string;
}

/** Which fields there are. */
export interface FieldsWanted {
  readonly year: boolean;
  readonly month: "long" | "short" | undefined;
  readonly day: boolean;
  readonly era: boolean;
}
