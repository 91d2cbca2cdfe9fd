import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { DAYS_OF_YEAR } from '../../src/site/calendar/days-of-year.ts';
import { contentsOf, putFiles } from '../build/temporary.ts';
import { filesOfIssue, makeNewspapers } from './newspapers.ts';
import { setUp } from './works.ts';

// Every case runs Astro once or more.
vi.setConfig({ testTimeout: 120_000 });

test('parts are joined, in any order, to the site that a build makes; joining or building it again makes nothing', async () => {
  const site = setUp(makeNewspapers({ articles: 4 }));
  for (const part of [1, 2, 3]) expect((await site.part(part)).rendered).toBeGreaterThan(20);
  const joined = await site.join([3, 1, 2].map(site.dirOf));
  const whole = await site.whole();
  expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));
  expect(joined).toMatchObject({ pages: whole.pages, written: whole.written, brokenLinks: [], problems: [], deleted: [] });
  // What belongs to no year, and nothing else, is rendered by the join.
  expect(joined.rendered).toBeLessThan(DAYS_OF_YEAR.length + 45);
  expect(await site.join()).toMatchObject({ rendered: 0, written: 0, unchanged: joined.written, deleted: [] });
  const built = await site.whole({ outDir: site.outDir, cacheDir: site.cacheOf('join') });
  expect(built).toMatchObject({ rendered: 0, written: 0, unchanged: joined.written, deleted: [] });
});

test('an issue that is added changes its part alone, which renders little; what is gone leaves the joined site', async () => {
  const archiveDir = makeNewspapers({ articles: 4 });
  const site = setUp(archiveDir);
  const first = [await site.part(1), await site.part(2), await site.part(3)];
  await site.join();
  const before = [1, 2, 3].map((part) => contentsOf(site.dirOf(part)));
  putFiles(archiveDir, filesOfIssue('ribao/2024', 5, 4));
  const again = [await site.part(1), await site.part(2), await site.part(3)];
  const changed = [1, 2, 3].filter((part) => again[part - 1]?.pages !== first[part - 1]?.pages);
  expect(changed).toHaveLength(1);
  for (const [index, made] of again.entries()) {
    if (changed.includes(index + 1)) expect(made.rendered).toBeLessThan((first[index]?.rendered ?? 0) / 2 + 8);
    else expect(made.rendered).toBe(0);
  }
  const after = [1, 2, 3].map((part) => contentsOf(site.dirOf(part)));
  for (const [index, files] of after.entries()) {
    const { 'backfile-part.ndjson': now, ...rest } = files;
    const { 'backfile-part.ndjson': then, ...old } = before[index] ?? {};
    if (changed.includes(index + 1)) expect(rest).not.toEqual(old);
    else expect([rest, now?.split('\n').slice(1)]).toEqual([old, then?.split('\n').slice(1)]);
  }
  await site.join();
  await site.whole();
  expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));
});

test('a second interface language is made in parts and joined as the first', async () => {
  const archiveDir = makeNewspapers({ articles: 1 });
  const settings = readFileSync(join(archiveDir, 'archive.yml'), 'utf8');
  putFiles(archiveDir, { 'archive.yml': `${settings}secondLanguage: en\n` });
  const site = setUp(archiveDir);
  for (const part of [1, 2]) await site.part(part, 2);
  const joined = await site.join([1, 2].map(site.dirOf));
  await site.whole();
  expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));
  expect(joined).toMatchObject({ brokenLinks: [], problems: [] });
  expect(Object.keys(contentsOf(site.outDir))).toContain('en/ribao/2023-01-15/p01/a01/index.html');
});

test('lists of what to keep offline are those of a build, though parts make the pages they name', async () => {
  const archiveDir = makeNewspapers({ articles: 1 });
  const settings = readFileSync(join(archiveDir, 'archive.yml'), 'utf8');
  putFiles(archiveDir, { 'archive.yml': `${settings}secondLanguage: en\noffline: true\n` });
  const site = setUp(archiveDir, { projectRoot: resolve(import.meta.dirname, '../..'), withoutSearch: false });
  for (const part of [1, 2]) await site.part(part, 2);
  const joined = await site.join([1, 2].map(site.dirOf));
  await site.whole();
  expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));
  expect(joined).toMatchObject({ brokenLinks: [], problems: [] });
  expect(Object.keys(contentsOf(site.outDir))).toEqual(
    expect.arrayContaining(['service-worker.js', 'en/ribao/2023/offline.json']),
  );
  expect(await site.join([1, 2].map(site.dirOf))).toMatchObject({ rendered: 0, written: 0, deleted: [] });
});
