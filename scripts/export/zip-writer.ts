import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { directoryEnd, directoryRecord, localRecord, type ZipRecord } from './zip-records.ts';

/** A file of a zip. */
export interface ZipEntry {
  /** ASCII, `/` between folders, relative. */
  name: string;
  bytes: Uint8Array;
  /** Not packed: for what is packed already, and where a format demands it. */
  stored?: boolean;
}

/**
 * Writes a zip from files as they come: a hundred bytes a file stay in memory. Over 65,535 files or 4 GB it is a Zip64. The same files in
 * the same order give the same bytes: packed by fflate, since the packer of Node differs between processors, and with a date that
 * means nothing.
 *
 * @returns how many bytes were written
 * @throws for a name that is not ASCII, or that leads out of the zip
 */
export async function writeZip(file: string, entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Promise<number> {
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
  checkName(name);
  const deflated = stored ? bytes : deflateSync(bytes, { level: 6 });
  const isStored = stored || deflated.length >= bytes.length;
  const packed = isStored ? bytes : deflated;
  return { record: { name, isStored, crc: crc32(bytes), size: bytes.length, packedSize: packed.length, offset }, packed };
}

const SAFE_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\x20-\x5b\x5d-\x7e]+$/u;

function checkName(name: string): void {
  if (!SAFE_NAME.test(name))
    throw new Error(`A zip cannot hold a file named ${JSON.stringify(name)}: names are ASCII and stay within it.`);
}
