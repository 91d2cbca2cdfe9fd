/** Which glyph each character has: https://learn.microsoft.com/typography/opentype/spec/cmap */
export type CharacterMap = (codePoint: number) => number | undefined;

/** Reads the `cmap` table: all of Unicode (format 12) where the font has that, else its first 65,536 characters (format 4). */
export function characterMap(table: DataView): CharacterMap {
  const offsets = Array.from({ length: table.getUint16(2) }, (_, index) => table.getUint32(8 + 8 * index));
  const subtable = (format: number) => {
    const offset = offsets.find((each) => table.getUint16(each) === format);
    return offset === undefined ? undefined : new DataView(table.buffer, table.byteOffset + offset);
  };
  const [whole, basic] = [subtable(12), subtable(4)];
  if (whole) return (codePoint) => glyphInGroups(whole, codePoint);
  if (basic) return (codePoint) => (codePoint > 0xffff ? undefined : glyphInSegments(basic, codePoint));
  throw new Error('The font tells in no known way which characters it has.');
}

/** Format 12: groups of first character, last character, glyph of the first. */
function glyphInGroups(table: DataView, codePoint: number): number | undefined {
  const groups = table.getUint32(12);
  const index = firstWith(groups, (group) => table.getUint32(16 + 12 * group + 4) >= codePoint);
  if (index === groups) return undefined;
  const at = 16 + 12 * index;
  const first = table.getUint32(at);
  return codePoint < first ? undefined : known(table.getUint32(at + 8) + codePoint - first);
}

/** Format 4: segments that end at a character, with a difference to add or a table to look into. */
function glyphInSegments(table: DataView, codePoint: number): number | undefined {
  const segments = table.getUint16(6) / 2;
  const index = firstWith(segments, (segment) => table.getUint16(14 + 2 * segment) >= codePoint);
  if (index === segments) return undefined;
  const first = table.getUint16(16 + 2 * (segments + index));
  if (codePoint < first) return undefined;
  const difference = table.getUint16(16 + 2 * (2 * segments + index));
  const rangeAt = 16 + 2 * (3 * segments + index);
  const range = table.getUint16(rangeAt);
  if (range === 0) return known((codePoint + difference) & 0xffff);
  const glyph = table.getUint16(rangeAt + range + 2 * (codePoint - first));
  return glyph === 0 ? undefined : known((glyph + difference) & 0xffff);
}

/** Glyph 0 stands for every character that the font has not: the empty box. */
function known(glyph: number): number | undefined {
  return glyph === 0 ? undefined : glyph;
}

/** The first number for which something holds that holds for all after it; `count` if for none. */
function firstWith(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
