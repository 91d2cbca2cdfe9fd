import { join, resolve } from 'node:path';

/** The folder of the program itself: Astro's configuration, pages and styles are read there, wherever the command is run. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** The cache folder: the one asked for, else `.cache` beside the program. */
export function cacheOf({ cache }: { cache?: string }): string {
  return cache ?? join(PROJECT_ROOT, '.cache');
}
