import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { inTurn } from '../browser/in-turn.ts';
import { copyDemonstration, copyHohhot, publishDemonstration } from './archives.ts';
import { type CommandResult, runBackfile } from './command-line.ts';
import { writeDoubtfulArchive } from './doubtful-archive.ts';
import { HOSTILE, INNOCENT, writeHostileArchive } from './hostile-archive.ts';
import { writeVariety } from './variety.ts';

/** A site built by the command line from a copy of its archive. Tests only read it. */
export interface BuiltSite {
  archiveDir: string;
  siteDir: string;
  cacheDir: string;
  /** How the build ended and what it said. */
  build: CommandResult;
}

/** How each archive comes to be. */
const ARCHIVES = {
  demonstration: copyDemonstration,
  published: publishDemonstration,
  hohhot: copyHohhot,
  variety: writeVariety,
  doubtful: (archiveDir: string) => writeDoubtfulArchive(archiveDir, 'zh-CN'),
  'doubtful-en': (archiveDir: string) => writeDoubtfulArchive(archiveDir, 'en'),
  hostile: (archiveDir: string) => writeHostileArchive(archiveDir, HOSTILE),
  innocent: (archiveDir: string) => writeHostileArchive(archiveDir, INNOCENT),
} satisfies Record<string, (archiveDir: string) => void | Promise<void>>;

/** The site of an archive: built by the first test of a run that asks for it, shared by all others. */
export async function builtSite(name: keyof typeof ARCHIVES): Promise<BuiltSite> {
  const folder = join(inject('builtSites'), name);
  const site = { archiveDir: join(folder, 'archive'), siteDir: join(folder, 'site'), cacheDir: join(folder, 'cache') };
  const resultFile = `${folder}.json`;
  await inTurn(`${folder}.lock`, async () => {
    if (existsSync(resultFile)) return;
    await ARCHIVES[name](site.archiveDir);
    const build = await runBackfile(buildArguments(site));
    writeFileSync(resultFile, JSON.stringify(build));
  });
  const build = JSON.parse(readFileSync(resultFile, 'utf8')) as CommandResult;
  if (build.code !== 0) throw new Error(`The build of ${name} ended with ${build.code}:\n${build.stdout}\n${build.stderr}`);
  return { ...site, build };
}

/** `build` with its three folders. */
export function buildArguments({ archiveDir, siteDir, cacheDir }: Omit<BuiltSite, 'build'>): string[] {
  return ['build', '--archive', archiveDir, '--out', siteDir, '--cache', cacheDir];
}
