import { type Decoder, loadPlatform } from "./load-platform.js";

/** Many texts as a few arrays, which can be handed from a worker to a page. */
export interface PackedTexts {
  readonly pieces: readonly TextPiece[];
  /** What UTF-8 cannot hold: texts with half of a surrogate pair. */
  readonly odd: ReadonlyMap<number, string>;
}

/** Texts one after the other as UTF-8: where the bytes of each begin, and how many there are; `NONE` for no text. */
interface TextPiece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

const NONE = 0xffff_ffff;
/** Texts of one piece, so that no piece outgrows what one array can hold. */
const PIECE = 65_536;

export function packTexts(size: number, textAt: (index: number) => string | undefined): PackedTexts {
  const encoder = new (loadPlatform().TextEncoder)();
  const pieces: TextPiece[] = [];
  const odd = new Map<number, string>();
  for (let first = 0; first < size; first += PIECE) {
    const count = Math.min(PIECE, size - first);
    const [starts, lengths] = [new Uint32Array(count), new Uint32Array(count)];
    let bytes = new Uint8Array(count * 16);
    let end = 0;
    for (let index = 0; index < count; index++) {
      const text = textAt(first + index);
      starts[index] = end;
      if (text === undefined) lengths[index] = NONE;
      else if (/\p{Surrogate}/u.test(text)) odd.set(first + index, text);
      else {
        const most = end + text.length * 3;
        if (most > bytes.length) {
          const larger = new Uint8Array(Math.max(bytes.length * 2, most));
          larger.set(bytes.subarray(0, end));
          bytes = larger;
        }
        lengths[index] = encoder.encodeInto(text, bytes.subarray(end)).written;
        end += lengths[index]!;
      }
    }
    pieces.push({ bytes: bytes.slice(0, end), starts, lengths });
  }
  return { pieces, odd };
}

/** Decodes each text when it is asked for. */
export function textReader({ pieces, odd }: PackedTexts): (index: number) => string | undefined {
  // a mark of the order of bytes is a part of a text like any other character
  const decoder: Decoder = new (loadPlatform().TextDecoder)("utf-8", { ignoreBOM: true });
  return (index) => {
    const { bytes, starts, lengths } = pieces[Math.floor(index / PIECE)]!;
    const [start, length] = [starts[index % PIECE]!, lengths[index % PIECE]!];
    if (length === NONE) return undefined;
    return (odd.size ? odd.get(index) : undefined) ?? decoder.decode(bytes.subarray(start, start + length));
  };
}
