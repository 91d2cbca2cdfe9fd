import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixityFiles } from '../../scripts/fixity/fixity-files.ts';
import { contentsOf, putFiles } from '../build/temporary.ts';

/** Some files as a site has them: an empty one, a large one, two that are the same, and one deep below. */
export const SAMPLE = {
  '404.html': '<p>没有这一页</p>',
  'index.html': '<h1>旧报</h1>',
  'ribao/2024-07-19/p01/a01/index.html': '<p>老街的青石板路重新铺好</p>',
  'ribao/2024-07-19/p01/a02/index.html': '<p>公交线路今起调整</p>',
  'ribao/large.bin': '青石板'.repeat(60_000),
  'same-1.txt': '一样',
  'same-2.txt': '一样',
  'empty.txt': '',
} as const satisfies Record<string, string>;

/** Writes files and the lists of them, as a build does. @returns the folder */
export function makeSite(folder: string, files: Record<string, string> = SAMPLE): string {
  putFiles(folder, files);
  listSite(folder);
  return folder;
}

/** Writes the lists of a folder anew. */
export function listSite(folder: string, options: { isSigned?: boolean } = {}): void {
  const entries = Object.keys(contentsOf(folder)).map((path) => ({ path, sha256: sha256(readFileSync(join(folder, path))) }));
  for (const { path, text } of fixityFiles(entries, options)) writeFileSync(join(folder, path), text);
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
