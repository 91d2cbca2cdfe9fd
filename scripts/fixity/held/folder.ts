import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeldEntry, type Holding, inOrder } from './holding.ts';

const PIECE_BYTES = 256 * 1024;

/** Opens a folder for checking. Links within are listed, never followed. */
export async function openFolder(folder: string): Promise<Holding> {
  return {
    name: folder,
    entries: inOrder(await entriesUnder(folder, '')),
    open: (path) => readPlainFile(join(folder, path)),
    close: async () => undefined,
  };
}

/** Everything below a folder that is no folder, hidden files included. */
export async function entriesUnder(root: string, folder: string): Promise<HeldEntry[]> {
  const entries: HeldEntry[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) for (const below of await entriesUnder(root, path)) entries.push(below);
    else entries.push(entry.isFile() ? { path, bytes: (await lstat(join(root, path))).size } : { path });
  }
  return entries;
}

/** Bytes of a file, never those that a link leads to. */
export async function* readPlainFile(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await handle.stat();
    for (;;) {
      const buffer = Buffer.allocUnsafe(Math.min(PIECE_BYTES, size + 1));
      const { bytesRead } = await handle.read(buffer);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
