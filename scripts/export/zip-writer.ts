import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { directoryEnd, directoryRecord, localRecord, type ZipRecord } from './zip-records.ts';

/** A file of a zip. */
export interface ZipEntry {
  /** ASCII unless the zip has names in UTF-8; `/` between folders, relative. */
  name: string;
  bytes: Uint8Array;
  /** Not packed: for what is packed already, and where a format demands it. */
  stored?: boolean;
}

export interface ZipOptions {
  /** Names may be of any script, and are marked as UTF-8. Not for what is to be opened from a disk, or served. */
  utf8Names?: boolean;
}

/**
 * Writes a zip from files as they come: a hundred bytes a file stay in memory. Over 65,535 files or 4 GB it is a Zip64. The same files in
 * the same order give the same bytes: packed by fflate, since the packer of Node differs between processors, and with a date that
 * means nothing.
 *
 * @returns how many bytes were written
 * @throws for a name that is not ASCII where it must be, or that leads out of the zip
 */
export async function writeZip(
  file: string,
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  { utf8Names = false }: ZipOptions = {},
): Promise<number> {
  const stream = createWriteStream(file);
  const writer = Writable.toWeb(stream).getWriter();
  const directory: Buffer[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array) => {
    offset += bytes.length;
    await writer.ready;
    // A failure shows at the next write, or on closing.
    writer.write(bytes).catch(() => undefined);
  };
  try {
    for await (const entry of entries) {
      checkName(entry.name, utf8Names);
      const { record, packed } = packedEntry(entry, offset);
      directory.push(directoryRecord(record));
      await write(localRecord(record));
      await write(packed);
    }
    const start = offset;
    for (const record of directory) await write(record);
    await write(directoryEnd({ records: directory.length, start, bytes: offset - start }));
    await writer.close();
    return offset;
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

function packedEntry({ name, bytes, stored = false }: ZipEntry, offset: number): { record: ZipRecord; packed: Uint8Array } {
  const deflated = stored ? bytes : deflateSync(bytes, { level: 6 });
  const isStored = stored || deflated.length >= bytes.length;
  const packed = isStored ? bytes : deflated;
  return { record: { name, isStored, crc: crc32(bytes), size: bytes.length, packedSize: packed.length, offset }, packed };
}

const ASCII_NAME = /^[\x20-\x5b\x5d-\x7e]+$/u;
/** No control character, no half of a character, and no backslash, which is a `/` on some systems. */
const UTF8_NAME = /^[^\p{Cc}\p{Cs}\\]+$/u;
const LEADS_OUT = /^\/|(?:^|\/)\.{1,2}(?:\/|$)/u;

function checkName(name: string, utf8Names: boolean): void {
  if ((utf8Names ? UTF8_NAME : ASCII_NAME).test(name) && !LEADS_OUT.test(name)) return;
  const rule = utf8Names ? 'hold no control characters' : 'are ASCII';
  throw new Error(`A zip cannot hold a file named ${JSON.stringify(name)}: names ${rule} and stay within it.`);
}
