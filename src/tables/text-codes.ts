/** Gives each different text a number. */
export interface TextCodes {
  /** The texts so far, each at its number. */
  readonly values: readonly string[];
  /** The number of a text; -1 for none. */
  codeOf(text: string | undefined): number;
}

export function createTextCodes(): TextCodes {
  const values: string[] = [];
  const known = new Map<string, number>();
  return {
    values,
    codeOf(text) {
      if (text === undefined) return -1;
      const code = known.get(text);
      if (code !== undefined) return code;
      known.set(text, values.length);
      return values.push(text) - 1;
    },
  };
}
