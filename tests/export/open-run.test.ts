import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { archiveCacheFolder } from '../../scripts/build/cache-folder.ts';
import { planSearch } from '../../scripts/build/search/index.ts';
import { openRun } from '../../scripts/export/open-run.ts';
import { makeArchive } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { ARTICLES } from './export-run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Articles of a large archive, and megabytes that no list of them fits in. */
const MANY = 150_000;
const HEAP = 40;

/** An archive whose catalog is up to date. */
async function setUp() {
  const [archiveDir, cacheDir] = [makeArchive(ARTICLES), temporaryFolder()];
  const places = { archiveDir, cacheDir, siteDir: join(archiveDir, 'no-site'), projectRoot: ROOT };
  const { run } = await openRun(places);
  return { places, run, catalogFile: join(archiveCacheFolder(cacheDir, archiveDir), 'catalog.sqlite') };
}

it('an export knows the state of the archive by the name that the search has for it', async () => {
  const { run, catalogFile } = await setUp();
  expect(run.corpus).toMatch(/^[0-9a-f]{12}$/u);
  expect(run.corpus).toBe(planSearch(catalogFile).corpus);
});

it('an export of a large archive begins in little memory', { timeout: 120_000 }, async () => {
  const { places, run, catalogFile } = await setUp();
  const database = new DatabaseSync(catalogFile);
  database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY})
    INSERT INTO articles (address, newspaper, year, date, issue, page, position, sort_key, hash, summary)
    SELECT a.address || '-' || i, a.newspaper, a.year, a.date, 'large', 'large', a.position, a.sort_key || '-' || i, a.hash, a.summary
    FROM n, (SELECT * FROM articles ORDER BY id LIMIT 1) a`);
  database.close();
  const script = join(import.meta.dirname, 'open-run-process.ts');
  const args = [`--max-old-space-size=${HEAP}`, script, JSON.stringify(places)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const found = JSON.parse(stdout) as { corpus: string; years: unknown };
  expect(found).toMatchObject({ corpus: expect.stringMatching(/^[0-9a-f]{12}$/u), years: run.years });
  expect(found.corpus).not.toBe(run.corpus);
});
