import { gzipSync } from 'node:zlib';

/** Where a gzip header tells the time of the file, four bytes, and the system that wrote it. */
const TIME_AT = 4;
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

/** JSON, gzipped to the same bytes on every system. */
export function gzipJson(value: unknown): Buffer {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 });
  bytes.fill(0, TIME_AT, TIME_AT + 4);
  bytes[SYSTEM_AT] = UNKNOWN_SYSTEM;
  return bytes;
}
