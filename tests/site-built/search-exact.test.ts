import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/disk-copy.ts';
import { assertExact } from '../exactness/assert-exact.ts';
import { readPublishedArchive } from '../exactness/published-archive.ts';
import { needSeeds } from './archives.ts';
import { builtSite } from './built-site.ts';

const STRINGS = 400;
const TREES = 200;

describe.each([
  { name: 'hohhot', seed: 2024 },
  { name: 'demonstration', seed: 7 },
] as const)('the search of the $name archive finds every article that holds a query, and no other', ({ name, seed }) => {
  let copies: string;
  beforeAll(() => {
    copies = mkdtempSync(join(tmpdir(), 'backfile 报纸-'));
  });
  afterAll(() => rmSync(copies, { recursive: true, force: true }));

  test.for([
    { how: 'served at the root', basePath: '/' },
    { how: 'served deep within another site', basePath: '/a/b/' },
    { how: 'opened from a disk, in a folder with a blank and Han characters', basePath: undefined },
  ])(
    '$how',
    async ({ basePath }, context) => {
      if (name === 'hohhot') needSeeds(context);
      const site = await builtSite(name);
      const { siteDir } = site;
      const copyDir = join(copies, 'copy');
      if (basePath === undefined) makeDiskCopy({ siteDir, outDir: copyDir });
      const place = basePath === undefined ? { copyDir } : { siteDir, basePath };
      const tried = await assertExact({ articles: readPublishedArchive(site), place, seed, strings: STRINGS, trees: TREES });
      expect(tried.queries).toBe(STRINGS + TREES);
      // Every string is a stretch of some article, so each has a result at least; and so have most of the others.
      expect(tried.found).toBeGreaterThan(STRINGS + TREES / 3);
    },
    240_000,
  );
});
