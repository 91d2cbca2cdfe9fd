import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../golden/difference.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { ingest } from './archive-folder.ts';
import { checkPublished } from './published.ts';
import { readTree } from './read-tree.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const WRITTEN = ['articles', 'issues', 'ledger'];
const RERUN = 'node scripts/backfile.ts ingest --archive content writes it';

describe('the demonstration archive', () => {
  test('every page can be read, without an error', async () => {
    const { diagnostics, failed } = await ingest(CONTENT, { dryRun: true });
    expect([failed, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  });

  test.skipIf(!existsSync(join(CONTENT, 'articles')))('is up to date: ingest would write nothing', async () => {
    const archive = temporaryFolder();
    cpSync(CONTENT, archive, { recursive: true });
    const { written } = await ingest(archive);
    const before = await readTree(CONTENT, WRITTEN);
    const after = await readTree(archive, WRITTEN);
    expect(compareNames(before.keys(), after.keys()), RERUN).toEqual({ missing: [], unexpected: [] });
    expect(
      [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path),
      RERUN,
    ).toEqual([]);
    expect(written).toMatchObject({ written: 0, removed: 0, kept: 0 });
  });

  test.skipIf(!existsSync(join(CONTENT, 'ledger')))('is the same from the raw pages and the ledger alone', async () => {
    const archive = temporaryFolder();
    for (const part of ['archive.yml', 'raw', 'vocabulary', 'corrections', 'ledger'])
      cpSync(join(CONTENT, part), join(archive, part), { recursive: true });
    await ingest(archive);
    expect([...(await readTree(archive, WRITTEN))].filter(([path]) => path.startsWith('articles')).length).toBeGreaterThan(50);
    expect(compareNames((await readTree(CONTENT, WRITTEN)).keys(), (await readTree(archive, WRITTEN)).keys())).toEqual({
      missing: [],
      unexpected: [],
    });
    expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  });
});
