import { zlibSync } from 'fflate';
import { crcOf } from '../search/crc.ts';

/** Shades in a picture, paper and ink among them: as many as two bits tell. With more, edges of letters look hardly smoother, and the file is half as large again. */
export const SHADES = 4;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 2;
/** Points in a byte, the left one in its uppermost bits. */
export const POINTS_PER_BYTE = 4;
const PALETTE_COLOUR = 3;
/** Of 0 to 9: more takes twice the time for a fiftieth of the size. */
const PACKING = 4;

/** A picture whose every point is one of few shades. */
export interface ShadedPicture {
  /** Divisible by the points in a byte. */
  width: number;
  height: number;
  /** Row after row from above. */
  rows: Uint8Array;
  /** Red, green and blue of each shade. */
  palette: Uint8Array;
}

/**
 * A picture as PNG: https://www.w3.org/TR/png-3/. Packed in JavaScript, since the zlib of Node chooses by what the processor
 * can do, and the same picture must have the same bytes everywhere.
 */
export function pngOf({ width, height, rows, palette }: ShadedPicture): Uint8Array<ArrayBuffer> {
  const perRow = width / POINTS_PER_BYTE;
  const lines = new Uint8Array(height * (perRow + 1));
  // The first byte of each line, 0, says that it is not filtered: shades of a palette pack best as they are.
  for (let y = 0; y < height; y += 1) lines.set(rows.subarray(y * perRow, (y + 1) * perRow), y * (perRow + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([BITS, PALETTE_COLOUR, 0, 0, 0], 8);
  const chunks = [
    chunkOf('IHDR', header),
    chunkOf('PLTE', palette),
    chunkOf('IDAT', zlibSync(lines, { level: PACKING })),
    chunkOf('IEND', new Uint8Array(0)),
  ];
  return joined([Uint8Array.from(SIGNATURE), ...chunks]);
}

/** Length, type, data, sum of type and data. */
function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crcOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
