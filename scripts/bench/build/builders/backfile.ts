import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Builder, Workplace } from '../builder.ts';

const packageSchema = z.object({ version: z.string() });

/**
 * Our own build, in a process of its own. Not the command `build`: it wants raw text, which these archives do not have, and
 * always makes the search index, which no peer does.
 *
 * @param search with the search index
 */
export function backfileBuilder({ archiveDir, folder, projectRoot }: Workplace, { search = false } = {}): Builder {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  const siteDir = join(folder, 'site');
  const cacheDir = join(folder, 'cache');
  const script = join(import.meta.dirname, '..', 'run-build.ts');
  const args = [script, projectRoot, archiveDir, siteDir, cacheDir, ...(search ? ['search'] : [])];
  return {
    id: 'backfile',
    name: `Backfile ${version}`,
    siteDir,
    takeIn: () => {},
    forget: () => {
      for (const part of [siteDir, cacheDir]) rmSync(part, { recursive: true, force: true });
    },
    command: (limitSeconds) => ({ program: process.execPath, args, cwd: projectRoot, limitSeconds }),
  };
}
