/**
 * A number of 53 bits that stands for a path of the site, or a path with an element (`about/index.html#marks`). Cheap, since every
 * link of every page passes here; two multiplicative hashes after the fashion of FNV-1a, each of 32 bits. That two of a million
 * paths meet has a chance of 1 in 18,000.
 */
export function linkHash(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  high ^= high >>> 15;
  low ^= low >>> 13;
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Hashes as the manifest keeps them: 8 bytes each, in ascending order. */
export function packHashes(hashes: Iterable<number>): Uint8Array {
  const sorted = Float64Array.from(new Set(hashes)).sort();
  return new Uint8Array(sorted.buffer, sorted.byteOffset, sorted.byteLength);
}

/** Reads what `packHashes` made. */
export function unpackHashes(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
