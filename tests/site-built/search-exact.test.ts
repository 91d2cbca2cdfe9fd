import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { assertExact } from '../exactness/assert-exact.ts';
import { readPublishedArchive } from '../exactness/published-archive.ts';
import { needSeeds } from './archives.ts';
import { builtSite } from './built-site.ts';

const STRINGS = 400;
const TREES = 200;

/** Each archive, served at the root, served deep within another site, and opened from a disk. */
const TRIALS = (['/', '/a/b/', 'file:'] as const).flatMap((where) => [
  { name: 'hohhot', where, seed: 2024 } as const,
  { name: 'demonstration', where, seed: 7 } as const,
]);

test.for(TRIALS)(
  'the search of $name at $where finds every article that holds a query, and no other, in order, rightly counted',
  { timeout: 240_000 },
  async ({ name, where, seed }, context) => {
    if (name === 'hohhot') needSeeds(context);
    const site = await builtSite(name);
    const { siteDir } = site;
    // A blank and Han characters on the way.
    const copies = mkdtempSync(join(tmpdir(), 'backfile 报纸-'));
    try {
      const copyDir = join(copies, 'copy');
      if (where === 'file:') makeDiskCopy({ siteDir, outDir: copyDir });
      const place = where === 'file:' ? { copyDir } : { siteDir, basePath: where };
      const tried = await assertExact({ articles: readPublishedArchive(site), place, seed, strings: STRINGS, trees: TREES });
      expect(tried.queries).toBe(STRINGS + TREES);
      // Every string is a stretch of some article, so each has a result at least; and so have many of the others.
      expect(tried.found).toBeGreaterThan(STRINGS + TREES / 4);
    } finally {
      rmSync(copies, { recursive: true, force: true });
    }
  },
);
