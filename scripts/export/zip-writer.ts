import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';

/** A file of a zip. */
export interface ZipEntry {
  /** ASCII, `/` between folders, relative. */
  name: string;
  bytes: Uint8Array;
  /** Not packed: for what is packed already, and where a format demands it. */
  stored?: boolean;
}

// The platform's own packer differs between processors; the one that comes with the library does not.
configure({ useWebWorkers: false, useCompressionStream: false });

/** 1 January 1980, midnight: the first moment that a zip can name, as DOS writes it, which knows no time zone. */
const DOS_EPOCH = 0x21_0000;

/**
 * Writes a zip from files as they come, so that memory does not grow with their number; over 65,535 files or 4 GB as Zip64. The same
 * files in the same order give the same bytes.
 *
 * @returns how many bytes were written
 * @throws for a name that is not ASCII, or that leads out of the zip
 */
export async function writeZip(file: string, entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Promise<number> {
  const stream = createWriteStream(file);
  const zip = new ZipWriter(Writable.toWeb(stream), {
    level: 6,
    extendedTimestamp: false,
    rawLastModDate: DOS_EPOCH,
    dataDescriptor: false,
    bufferedWrite: true,
    keepOrder: true,
  });
  for await (const { name, bytes, stored = false } of entries) {
    checkName(name);
    await zip.add(name, new Uint8ArrayReader(bytes), stored ? { level: 0 } : {});
  }
  await zip.close();
  return stream.bytesWritten;
}

const SAFE_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\x20-\x5b\x5d-\x7e]+$/u;

function checkName(name: string): void {
  if (!SAFE_NAME.test(name))
    throw new Error(`A zip cannot hold a file named ${JSON.stringify(name)}: names are ASCII and stay within it.`);
}
