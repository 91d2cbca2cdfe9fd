import type { FileHandle } from 'node:fs/promises';
import { FixityError } from '../fixity-error.ts';
import { ListedPaths } from '../paths.ts';

// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3)

/** A file in a zip. */
export interface ZipMember {
  path: string;
  bytes: number;
  packedBytes: number;
  isDeflated: boolean;
  /** Where its own header begins. */
  offset: number;
}

const END = { sign: 0x06054b50, bytes: 22 } as const;
const END64 = { sign: 0x06064b50, bytes: 56 } as const;
const LOCATOR64 = { sign: 0x07064b50, bytes: 20 } as const;
const ENTRY = { sign: 0x02014b50, bytes: 46 } as const;
const LOCAL_SIGN = 0x04034b50;
const MAX_COMMENT_BYTES = 0xffff;
const MAX_DIRECTORY_BYTES = 1024 * 1024 * 1024;

/**
 * Reads the directory of a zip, which stands at its end.
 *
 * @param where its name, for messages
 * @throws FixityError if it is cut off, damaged, no zip, or names an unsafe path
 */
export async function readZipDirectory(file: FileHandle, where: string): Promise<ZipMember[]> {
  const { size } = await file.stat();
  const { count, start, length } = await findDirectory(file, size, where);
  const directory = await readAt(file, start, length, where);
  const members: ZipMember[] = [];
  const paths = new ListedPaths(where);
  let place = 0;
  for (let number = 1; number <= count; number += 1) {
    if (place + ENTRY.bytes > length || directory.readUInt32LE(place) !== ENTRY.sign)
      throw new FixityError('zip-damaged', { where });
    const next =
      place +
      ENTRY.bytes +
      directory.readUInt16LE(place + 28) +
      directory.readUInt16LE(place + 30) +
      directory.readUInt16LE(place + 32);
    if (next > length) throw new FixityError('zip-damaged', { where });
    const member = readEntry(directory.subarray(place, next), where);
    place = next;
    if (member.path.endsWith('/') && member.bytes === 0) continue;
    paths.add(member.path, number);
    if (member.offset + member.packedBytes > start) throw new FixityError('zip-cut', { where });
    members.push(member);
  }
  return members;
}

async function findDirectory(file: FileHandle, size: number, where: string) {
  if (size < 4) throw new FixityError('zip-not', { where });
  const isZip = [LOCAL_SIGN, END.sign].includes((await readAt(file, 0, 4, where)).readUInt32LE());
  if (!isZip) throw new FixityError('zip-not', { where });
  const tailBytes = Math.min(size, END.bytes + MAX_COMMENT_BYTES);
  const tail = await readAt(file, size - tailBytes, tailBytes, where);
  for (let at = tailBytes - END.bytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END.sign || at + END.bytes + tail.readUInt16LE(at + 20) !== tailBytes) continue;
    const end = size - tailBytes + at;
    const found = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    const isLarge = found.count === 0xffff || found.length === 0xffffffff || found.start === 0xffffffff;
    const directory = isLarge ? await readEnd64(file, end, where) : found;
    if (directory.start + directory.length > end || directory.length > MAX_DIRECTORY_BYTES)
      throw new FixityError('zip-cut', { where });
    return directory;
  }
  throw new FixityError('zip-cut', { where });
}

async function readEnd64(file: FileHandle, end: number, where: string) {
  if (end < LOCATOR64.bytes) throw new FixityError('zip-damaged', { where });
  const locator = await readAt(file, end - LOCATOR64.bytes, LOCATOR64.bytes, where);
  const at = Number(locator.readBigUInt64LE(8));
  if (locator.readUInt32LE() !== LOCATOR64.sign || at + END64.bytes > end) throw new FixityError('zip-damaged', { where });
  const end64 = await readAt(file, at, END64.bytes, where);
  if (end64.readUInt32LE() !== END64.sign) throw new FixityError('zip-damaged', { where });
  const numberAt = (place: number) => Number(end64.readBigUInt64LE(place));
  return { count: numberAt(32), length: numberAt(40), start: numberAt(48) };
}

function readEntry(entry: Buffer, where: string): ZipMember {
  const nameBytes = entry.readUInt16LE(28);
  const path = entry.toString('utf8', ENTRY.bytes, ENTRY.bytes + nameBytes);
  const [flags, method] = [entry.readUInt16LE(8), entry.readUInt16LE(10)];
  if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw new FixityError('zip-method', { where, path });
  const small = { packedBytes: entry.readUInt32LE(20), bytes: entry.readUInt32LE(24), offset: entry.readUInt32LE(42) };
  const extra = entry.subarray(ENTRY.bytes + nameBytes, ENTRY.bytes + nameBytes + entry.readUInt16LE(30));
  return { path, isDeflated: method === 8, ...withLarge(small, extra, where) };
}

/** Numbers of over 32 bits stand in an extra field, those that need it, in this order. */
function withLarge(small: { packedBytes: number; bytes: number; offset: number }, extra: Buffer, where: string) {
  const large = { ...small };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let place = at + 4;
    for (const name of ['bytes', 'packedBytes', 'offset'] as const) {
      if (small[name] !== 0xffffffff) continue;
      if (place + 8 > extra.length) throw new FixityError('zip-damaged', { where });
      large[name] = Number(extra.readBigUInt64LE(place));
      place += 8;
    }
    return large;
  }
  return large;
}

/** Where the packed bytes of a member begin, which only its own header tells. */
export async function dataStart(file: FileHandle, { offset }: ZipMember, where: string): Promise<number> {
  const header = await readAt(file, offset, 30, where);
  if (header.readUInt32LE() !== LOCAL_SIGN) throw new FixityError('zip-damaged', { where });
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function readAt(file: FileHandle, position: number, length: number, where: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) throw new FixityError('zip-cut', { where });
    done += bytesRead;
  }
  return buffer;
}
