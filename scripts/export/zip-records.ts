/** What the records of a zip say of a file (PKWARE APPNOTE 6.3.10, §4.3 and §4.4). Sizes and offset in bytes, below 4 GB each but the offset. */
export interface ZipRecord {
  name: string;
  isStored: boolean;
  crc: number;
  size: number;
  packedSize: number;
  /** Where its local record begins. */
  offset: number;
}

const VERSION = 20;
const ZIP64_VERSION = 45;
/** Made on Unix, so that readers take the permissions from the upper half of the external attributes: a file that anyone may read. */
const MADE_BY = (3 << 8) | ZIP64_VERSION;
const PERMISSIONS = 0o100_644 * 0x1_0000;
/** The flag that tells that a name is UTF-8 (§4.4.4). */
const UTF8_NAME = 0x08_00;
/** 1 January 1980, the first day that a zip can name; midnight. */
const DOS_DATE = 0x21;
const DOS_TIME = 0;
/** What stands where the true number is in a Zip64 field. */
const TOO_LARGE_16 = 0xff_ff;
const TOO_LARGE_32 = 0xff_ff_ff_ff;

/** The record before the bytes of a file (§4.3.7). */
export function localRecord(record: ZipRecord): Buffer {
  const name = Buffer.from(record.name, 'utf8');
  const bytes = Buffer.alloc(30 + name.length);
  bytes.writeUInt32LE(0x04_03_4b_50, 0);
  writeShared(bytes, 4, record);
  bytes.writeUInt16LE(name.length, 26);
  name.copy(bytes, 30);
  return bytes;
}

/** The record in the directory at the end (§4.3.12). */
export function directoryRecord(record: ZipRecord): Buffer {
  const name = Buffer.from(record.name, 'utf8');
  const isFar = record.offset >= TOO_LARGE_32;
  const bytes = Buffer.alloc(46 + name.length + (isFar ? 12 : 0));
  bytes.writeUInt32LE(0x02_01_4b_50, 0);
  bytes.writeUInt16LE(MADE_BY, 4);
  writeShared(bytes, 6, record);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt16LE(isFar ? 12 : 0, 30);
  bytes.writeUInt32LE(PERMISSIONS, 38);
  bytes.writeUInt32LE(isFar ? TOO_LARGE_32 : record.offset, 42);
  name.copy(bytes, 46);
  if (isFar) {
    // Zip64 extended information (§4.5.3).
    bytes.writeUInt16LE(1, 46 + name.length);
    bytes.writeUInt16LE(8, 48 + name.length);
    bytes.writeBigUInt64LE(BigInt(record.offset), 50 + name.length);
  }
  return bytes;
}

/** What both records have: from the version needed to the size unpacked. */
function writeShared(bytes: Buffer, at: number, { name, isStored, crc, packedSize, size, offset }: ZipRecord): void {
  bytes.writeUInt16LE(offset >= TOO_LARGE_32 ? ZIP64_VERSION : VERSION, at);
  // Plain ASCII means the same either way, and old readers stumble over the flag.
  bytes.writeUInt16LE(/[^\x20-\x7e]/u.test(name) ? UTF8_NAME : 0, at + 2);
  bytes.writeUInt16LE(isStored ? 0 : 8, at + 4);
  bytes.writeUInt16LE(DOS_TIME, at + 6);
  bytes.writeUInt16LE(DOS_DATE, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packedSize, at + 14);
  bytes.writeUInt32LE(size, at + 18);
}

/** The end of the directory (§4.3.16), before it that of Zip64 where a number needs it (§4.3.14, §4.3.15). */
export function directoryEnd({ records, start, bytes }: { records: number; start: number; bytes: number }): Buffer {
  const isLarge = records >= TOO_LARGE_16 || start >= TOO_LARGE_32 || bytes >= TOO_LARGE_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  const count = Math.min(records, TOO_LARGE_16);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Math.min(bytes, TOO_LARGE_32), 12);
  end.writeUInt32LE(Math.min(start, TOO_LARGE_32), 16);
  return isLarge ? Buffer.concat([zip64End(records, start, bytes), end]) : end;
}

function zip64End(records: number, start: number, bytes: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06_06_4b_50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(MADE_BY, 12);
  end.writeUInt16LE(ZIP64_VERSION, 14);
  end.writeBigUInt64LE(BigInt(records), 24);
  end.writeBigUInt64LE(BigInt(records), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07_06_4b_50, 56);
  end.writeBigUInt64LE(BigInt(start + bytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
