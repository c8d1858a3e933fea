const FIRST = 0x20;
const COUNT = 0x7f - FIRST;

/**
 * The width of a text of printable ASCII from those of its letters and of each two that are neighbours, which have the
 * kerning, so that a thousand titles need some hundred measurements. `undefined` for any other text: what letters do
 * to one another in Arabic or Devanagari is not told by two.
 */
export function pairWidths(direct: (text: string) => number): (text: string) => number | undefined {
  const letters = new Float64Array(COUNT).fill(NaN);
  const closer = new Float64Array(COUNT * COUNT).fill(NaN);

  function letter(code: number): number {
    const known = letters[code]!;
    return known === known ? known : (letters[code] = direct(String.fromCharCode(FIRST + code)));
  }
  function kerning(before: number, code: number): number {
    const known = closer[before * COUNT + code]!;
    if (known === known) return known;
    return (closer[before * COUNT + code] = direct(String.fromCharCode(FIRST + before, FIRST + code)) - letter(before) - letter(code));
  }

  return (text) => {
    if (!/^[ -~]*$/.test(text)) return undefined;
    let width = 0;
    let before = -1;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index) - FIRST;
      width += letter(code) + (before < 0 ? 0 : kerning(before, code));
      before = code;
    }
    return width;
  };
}
