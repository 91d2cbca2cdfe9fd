import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

/** The pages that the parser was measured on; they are not ours to copy into the repository. */
export const SHARED = join(PROJECT, '../shared');

/** Whether the seed pages lie beside the project. Where they must (CI), their absence is an error and not a reason to skip. */
export function hasSeeds(): boolean {
  const present = existsSync(join(SHARED, 'seeds'));
  if (!present && process.env['CI'] === 'true') throw new Error('CI=true, but the seed pages are not at ../shared/seeds.');
  if (!present) process.stderr.write('The seed pages are not at ../shared/seeds: tests that need them are skipped.\n');
  return present;
}

/** A raw page for tests to spoil. */
export interface SamplePage {
  name: string;
  text: string;
}

/** The pages of the demonstration archive, and the seed pages where they are. */
export function samplePages(): SamplePage[] {
  const demo = join(PROJECT, 'content/raw');
  const seeds = hasSeeds() ? [join(SHARED, 'seeds')] : [];
  return [demo, ...seeds].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}
