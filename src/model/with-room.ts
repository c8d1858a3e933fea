type Column = Float64Array | Float32Array | Uint16Array | Uint8Array;

/** Memory that was given out here with room to spare. */
const roomy = /* @__PURE__ */ new WeakSet<ArrayBufferLike>();

/**
 * A longer column that begins with what is in this one: in the same memory where that has room, so that a column that grows by a few
 * again and again is seldom copied. What is longer may be made of one column once, or the two would write over each other.
 */
export function withRoom<Kind extends Column>(column: Kind, size: number): Kind {
  const Kind = column.constructor as { new (buffer: ArrayBufferLike, from: number, size: number): Kind; readonly BYTES_PER_ELEMENT: number };
  const { buffer } = column;
  if (roomy.has(buffer) && buffer.byteLength >= size * Kind.BYTES_PER_ELEMENT) return new Kind(buffer, 0, size);
  const larger = new ArrayBuffer(Math.ceil(size * 1.5) * Kind.BYTES_PER_ELEMENT);
  roomy.add(larger);
  const longer = new Kind(larger, 0, size);
  longer.set(column);
  return longer;
}
