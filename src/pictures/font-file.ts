import { inflateSync } from 'node:zlib';
import { characterMap } from './character-map.ts';
import { outlineOf } from './glyph-outline.ts';

/** The shape of a character, in units of its font, y upwards. */
export interface Glyph {
  /** SVG path data. */
  outline: string;
  /** How far the next character stands. */
  advance: number;
}

/** A font of TrueType outlines. */
export interface FontFile {
  unitsPerEm: number;
  /** Number of a character's glyph; `undefined` where the font has none. */
  glyphOf(codePoint: number): number | undefined;
  glyph(number: number): Glyph;
}

/** `wOFF`, and the kind of font within it that has TrueType outlines: https://www.w3.org/TR/WOFF/#WOFFHeader */
const WOFF = 0x774f4646;
const TRUETYPE = 0x00010000;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

/**
 * Reads a WOFF 1 file: its tables are those of a TrueType font, each packed with zlib. Hinting, kerning and variants are left aside.
 *
 * @throws if it is no such file
 */
export function readFont(bytes: Uint8Array): FontFile {
  const tables = tablesOf(bytes);
  const table = (name: string): DataView => {
    const found = tables(name);
    if (!found) throw new Error(`The font has no ${name} table.`);
    return found;
  };
  const head = table('head');
  const glyphs = table('maxp').getUint16(4);
  const widths = table('hhea').getUint16(34);
  const [metrics, places, shapes] = [table('hmtx'), table('loca'), table('glyf')];
  const isLong = head.getInt16(50) === 1;
  const placeOf = (glyph: number) => (isLong ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  const shapeOf = (glyph: number) => {
    if (glyph < 0 || glyph >= glyphs) return undefined;
    const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
    return to > from ? new DataView(shapes.buffer, shapes.byteOffset + from, to - from) : undefined;
  };
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: characterMap(table('cmap')),
    glyph: (number) => ({
      outline: outlineOf(number, shapeOf),
      advance: metrics.getUint16(4 * Math.min(number, widths - 1)),
    }),
  };
}

function tablesOf(bytes: Uint8Array): (name: string) => DataView | undefined {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== WOFF || view.getUint32(4) !== TRUETYPE)
    throw new Error('This is no WOFF file with TrueType outlines.');
  const places = new Map<string, { offset: number; packed: number; length: number }>();
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const at = WOFF_HEADER + WOFF_ENTRY * index;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    places.set(name, { offset: view.getUint32(at + 4), packed: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return (name) => {
    const place = places.get(name);
    if (!place) return undefined;
    const stored = bytes.subarray(place.offset, place.offset + place.packed);
    return viewOf(place.packed < place.length ? inflateSync(stored) : stored);
  };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
