import { gzipSync } from 'fflate';

/** Above this level nothing gets smaller that is worth the time. */
const LEVEL = 9;

/**
 * JSON, gzipped: the same bytes on every machine. That is why it is not left to the zlib of Node, whose output depends on the
 * processor, and whose header names the system. The time in the header is none.
 */
export function packedJson(value: object): Uint8Array {
  return gzipSync(new TextEncoder().encode(JSON.stringify(value)), { level: LEVEL, mtime: 0 });
}
