import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Holding, inOrder } from './holding.ts';
import { dataStart, readZipDirectory, type ZipMember } from './zip-directory.ts';

const PIECE_BYTES = 256 * 1024;

/**
 * Opens a zip for checking; nothing is unpacked to a disk. Where all that it holds lies in one folder, as in a packed bag, the paths are
 * those within that folder.
 *
 * @throws FixityError if it is cut off, damaged, no zip, or names an unsafe path
 */
export async function openZip(file: string): Promise<Holding> {
  const handle = await open(file, 'r');
  try {
    const members = await readZipDirectory(handle, file);
    const prefix = commonFolder(members);
    const byPath = new Map(members.map((member) => [member.path.slice(prefix.length), member]));
    return {
      name: file,
      entries: inOrder([...byPath].map(([path, { bytes }]) => ({ path, bytes }))),
      open: (path) => unpack(handle, byPath.get(path), file),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function commonFolder([first, ...others]: readonly ZipMember[]): string {
  const prefix = first?.path.slice(0, first.path.indexOf('/') + 1) ?? '';
  return others.every(({ path }) => path.startsWith(prefix)) ? prefix : '';
}

async function* unpack(handle: FileHandle, member: ZipMember | undefined, where: string): AsyncGenerator<Uint8Array> {
  if (member === undefined) throw new Error(`There is no such file in ${where}.`);
  const packed = packedBytes(handle, await dataStart(handle, member, where), member.packedBytes);
  yield* member.isDeflated ? inflate(packed) : packed;
}

function inflate(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const plain = createInflateRaw();
  Readable.from(packed)
    .on('error', (error) => plain.destroy(error))
    .pipe(plain);
  return plain;
}

async function* packedBytes(handle: FileHandle, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; ) {
    const buffer = Buffer.alloc(Math.min(PIECE_BYTES, length - done));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start + done);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    done += bytesRead;
  }
}
