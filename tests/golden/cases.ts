import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const GOLDEN = import.meta.dirname;

/** The archive of cases that bring no `archive.yml`, and the vocabulary of all. */
export const DEFAULT_ARCHIVE = join(GOLDEN, 'default-archive');

/** Git-ignored: what ingest made of each case at the last run. */
export const ACTUAL = join(GOLDEN, '../.actual');

/** One golden case: a folder `<area>--<detail>`. */
export interface GoldenCase {
  name: string;
  folder: string;
}

/** All cases, by name. A folder that is neither a case nor the default archive is an error, so that no case is overlooked. */
export function listCases(): GoldenCase[] {
  const folders = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'default-archive');
  return folders
    .map(({ name }) => ({ name, folder: join(GOLDEN, name) }))
    .map((golden) => {
      if (!/^[a-z]+(?:-[a-z]+)*--[a-z]+(?:-[a-z]+)*$/u.test(golden.name)) throw new Error(`${golden.name} is not <area>--<detail>.`);
      for (const part of ['why.md', 'raw'])
        if (!existsSync(join(golden.folder, part))) throw new Error(`${golden.name} has no ${part}.`);
      return golden;
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
