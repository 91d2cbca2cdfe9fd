import { inflateSync } from 'fflate';
import { crcOf } from './crc.ts';

/** Without the parts that flags announce (RFC 1952). */
const HEADER_BYTES = 10;
/** Sum and length of what was packed. */
const TRAILER_BYTES = 8;

const FIRST_MAGIC = 0x1f;
const SECOND_MAGIC = 0x8b;
/** The header holds a file name, ended by a zero; Pagefind writes one before its program. */
const NAMED = 0x08;

/**
 * The content of a gzipped file of the search. Some servers unpack such a file themselves: what is not gzipped is taken as it is.
 *
 * @throws when bytes are missing or damaged
 */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new Error('The file is empty');
  return bytes[0] === FIRST_MAGIC ? inflated(bytes) : bytes;
}

/** The text of unpacked bytes. @throws when they are no UTF-8 */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** fflate looks at neither sum nor length, and makes room for as much as damaged bytes ask for: hence not its own gunzip. */
function inflated(bytes: Uint8Array): Uint8Array {
  const flags = bytes[3] ?? 0;
  const isKnown = bytes[1] === SECOND_MAGIC && bytes[2] === 8 && (flags === 0 || flags === NAMED);
  const start = flags === NAMED ? bytes.indexOf(0, HEADER_BYTES) + 1 : HEADER_BYTES;
  const end = bytes.length - TRAILER_BYTES;
  if (!isKnown || start < HEADER_BYTES || end < start) throw new Error('The file is not packed as it should be');
  const data = inflateSync(bytes.subarray(start, end));
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + end, TRAILER_BYTES);
  const isWhole = trailer.getUint32(4, true) === data.length && trailer.getUint32(0, true) === crcOf(data);
  if (!isWhole) throw new Error('The file is cut off or damaged');
  return data;
}
