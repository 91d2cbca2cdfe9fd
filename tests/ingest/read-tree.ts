import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/ingest/write/file-store.ts';

/** Every file below a folder, or below some of its folders: path → text, in order. */
export async function readTree(folder: string, within: readonly string[] = ['.']): Promise<Map<string, string>> {
  const paths = await Promise.all(
    within.map(async (part) => {
      const found = await listFiles(join(folder, part), '');
      return found.map((path) => (part === '.' ? path : `${part}/${path}`));
    }),
  );
  const sorted = paths.flat().toSorted();
  return new Map(sorted.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
