/** Texts one after the other as UTF-8, so that millions of them are a few arrays and no objects. */
interface Piece {
  readonly bytes: Uint8Array;
  /** Of each text: where its bytes begin, and how many there are; `NONE` for no text. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

const NONE = 0xffff_ffff;

/** A list of texts that grows by pieces; each text is decoded when it is asked for. */
export function createPackedTexts(): { add(values: ArrayLike<unknown>): void; text(index: number): string | undefined } {
  const pieces: Piece[] = [];
  /** The number of the first text of each piece. */
  const firsts: number[] = [];
  let total = 0;
  const decoder = new TextDecoder();
  return {
    add(values) {
      if (values.length === 0) return;
      firsts.push(total);
      pieces.push(pack(values));
      total += values.length;
    },
    text(index) {
      if (!(index >= 0 && index < total)) return undefined;
      let low = 0;
      for (let high = firsts.length - 1; low < high; ) {
        const middle = (low + high + 1) >> 1;
        if (firsts[middle]! <= index) low = middle;
        else high = middle - 1;
      }
      const { bytes, starts, lengths } = pieces[low]!;
      const at = index - firsts[low]!;
      if (lengths[at] === NONE) return undefined;
      return decoder.decode(bytes.subarray(starts[at], starts[at]! + lengths[at]!));
    },
  };
}

function pack(values: ArrayLike<unknown>): Piece {
  const starts = new Uint32Array(values.length);
  const lengths = new Uint32Array(values.length).fill(NONE);
  const encoder = new TextEncoder();
  /** A value of a dictionary is the same object each time: the row that had it first. */
  const known = new Map<unknown, number>();
  let bytes = new Uint8Array(values.length * 16);
  let end = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === undefined || value === null) continue;
    const before = known.get(value);
    if (before !== undefined) {
      starts[i] = starts[before]!;
      lengths[i] = lengths[before]!;
      continue;
    }
    known.set(value, i);
    const own = value instanceof Uint8Array ? value : encoder.encode(String(value));
    if (end + own.length > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, end + own.length));
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(own, end);
    starts[i] = end;
    lengths[i] = own.length;
    end += own.length;
  }
  return { bytes: bytes.slice(0, end), starts, lengths };
}
