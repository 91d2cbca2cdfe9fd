import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../files.ts';
import { filesOfGroup } from './held-files.ts';
import type { Manifest } from './manifest.ts';
import type { Staging } from './staging.ts';

/**
 * Stages every file below a folder at the same relative path. Hidden files stay behind.
 *
 * @returns paths of the group that the folder does not hold any more
 */
export function stageFolder(
  folder: string,
  group: string,
  { manifest, staging }: { manifest: Manifest; staging: Staging },
): string[] {
  const files = filesUnder(folder, '');
  for (const path of files) staging.put({ path, group, bytes: readFileSync(join(folder, path)) });
  const made = new Set(files);
  return [...filesOfGroup(manifest, group).keys()].filter((path) => !made.has(path));
}
