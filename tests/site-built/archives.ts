import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestContext } from 'vitest';
import { PROJECT_ROOT } from './command-line.ts';

/** The five pages that are not ours to ship. */
const SEEDS = resolve(PROJECT_ROOT, '../shared/seeds');

/** The archive that the repository ships. */
export const PROJECT_CONTENT = join(PROJECT_ROOT, 'content');

/** Copies the archive that the repository ships. */
export function copyDemonstration(archiveDir: string): void {
  cpSync(PROJECT_CONTENT, archiveDir, { recursive: true });
}

/** The same with an English interface: its newspapers keep their languages. */
export function copyDemonstrationInEnglish(archiveDir: string): void {
  copyDemonstration(archiveDir);
  const file = join(archiveDir, 'archive.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^language: zh-CN$/mu, 'language: en'));
}

/** The online home of the demonstration where it has one, below the root of its server. */
export const HOME = 'https://archive.example.org/lanchuan/';

/** Copies the archive that the repository ships, and gives it an online home and somebody to write to. */
export function publishDemonstration(archiveDir: string): void {
  copyDemonstration(archiveDir);
  const file = join(archiveDir, 'archive.yml');
  const facts = readFileSync(file, 'utf8').replace(/^contact: .*$/mu, 'contact: 来信请寄 archive@example.org');
  writeFileSync(file, `${facts}\naddress: ${HOME}\n`);
}

/** Copies what the repository holds of the archive of seed pages, none of it written by ingest; its raw text stays where it is. */
export function copyHohhot(archiveDir: string): void {
  const source = join(PROJECT_ROOT, 'tests/archives/hohhot');
  for (const part of ['archive.yml', 'vocabulary']) cpSync(join(source, part), join(archiveDir, part), { recursive: true });
  const settings = readFileSync(join(archiveDir, 'archive.yml'), 'utf8');
  writeFileSync(
    join(archiveDir, 'archive.yml'),
    settings.replace(/^raw: .*$/mu, () => `raw: ${JSON.stringify(SEEDS)}`),
  );
}

/** Whether the seed pages are at hand. */
export function hasSeeds(): boolean {
  return existsSync(SEEDS);
}

/** Skips a test where the seed pages are not at hand; where everything must be tested it fails. */
export function needSeeds(context: TestContext): void {
  need(context, hasSeeds(), 'The seed pages are not there: put them into ../shared/seeds.');
}

/** Skips a test with a notice when something it needs is missing; with `CI=true` that is a failure. */
export function need(context: TestContext, isThere: boolean, notice: string): void {
  if (isThere) return;
  if (process.env['CI'] === 'true') throw new Error(notice);
  context.skip(notice);
}
