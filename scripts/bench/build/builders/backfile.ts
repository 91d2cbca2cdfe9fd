import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Builder, Workplace } from '../builder.ts';

const packageSchema = z.object({ version: z.string() });

/**
 * The command that a user runs, with nothing left out but what `search` says: these archives have no raw text, so it takes the
 * Markdown as it is.
 *
 * @param search with the search index, which no peer makes
 */
export function backfileBuilder({ archiveDir, folder, projectRoot }: Workplace, { search = false } = {}): Builder {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  const siteDir = join(folder, 'site');
  const cacheDir = join(folder, 'cache');
  const places = ['--archive', archiveDir, '--out', siteDir, '--cache', cacheDir];
  const args = [join(projectRoot, 'scripts', 'backfile.ts'), 'build', ...places, ...(search ? [] : ['--without-search'])];
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
