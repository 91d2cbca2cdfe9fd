/** The remainders of CRC-32 (ISO 3309), by byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The CRC-32 sum of bytes, from 0 to 2³² − 1. */
export function crcOf(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) sum = (REMAINDERS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
