import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARD_LIST_FILE, type ShardList } from '../../../src/search/shards.ts';
import { shardListFile } from './shard-list.ts';

interface Publication {
  /** Folder with the finished shards, on the same file system. */
  fresh: string;
  /** `<site>/search`, which also holds the search page. */
  searchDir: string;
  list: ShardList;
}

/** Puts finished shards into place, removes those that are gone, and lists the rest. Only renames lie between old and new. */
export async function publishSearch({ fresh, searchDir, list }: Publication): Promise<void> {
  await mkdir(searchDir, { recursive: true });
  const current = new Set(list.shards.map(({ folder }) => folder));
  const held = await heldShards(searchDir);
  const old = join(fresh, 'old');
  await mkdir(old);
  for (const folder of current) {
    if (held.includes(folder)) await rename(join(searchDir, folder), join(old, folder));
    await rename(join(fresh, folder), join(searchDir, folder));
  }
  await writeList(searchDir, list);
  for (const folder of held.filter((name) => !current.has(name))) {
    await rm(join(searchDir, folder), { recursive: true });
  }
}

/** Folders that hold a Pagefind index. */
async function heldShards(searchDir: string): Promise<string[]> {
  const names = (await readdir(searchDir)).sort();
  const found: string[] = [];
  for (const name of names) {
    const entry = await stat(join(searchDir, name, 'pagefind-entry.json')).catch(() => undefined);
    if (entry?.isFile()) found.push(name);
  }
  return found;
}

async function writeList(searchDir: string, list: ShardList): Promise<void> {
  const file = join(searchDir, SHARD_LIST_FILE);
  await writeFile(`${file}.new`, shardListFile(list));
  await rename(`${file}.new`, file);
}
