/** A table of hashes: the row of each id, plus one, at the place of its hash or the next that is free. */
export function indexIds(size: number, idAt: (row: number) => string): Uint32Array<ArrayBuffer> {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * size + 2)));
  for (let row = 0; row < size; row++) {
    let at = hash(idAt(row)) & (table.length - 1);
    while (table[at]) at = (at + 1) & (table.length - 1);
    table[at] = row + 1;
  }
  return table;
}

/** The row of an id, by such a table. */
export function findId(table: Uint32Array, idAt: (row: number) => string, id: string): number | undefined {
  for (let at = hash(id) & (table.length - 1); table[at]; at = (at + 1) & (table.length - 1)) {
    if (idAt(table[at]! - 1) === id) return table[at]! - 1;
  }
  return undefined;
}

/** FNV-1a over UTF-16 units, its high bits mixed into the low ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
