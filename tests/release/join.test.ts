import { expect, test, vi } from 'vitest';
import { recordRelease } from '../../scripts/fixity/releases/record-release.ts';
import { contentsOf, putFiles } from '../build/temporary.ts';
import { filesOfIssue, makeNewspapers } from '../shards/newspapers.ts';
import { setUp } from '../shards/works.ts';

// Every case runs Astro several times.
vi.setConfig({ testTimeout: 240_000 });

test('a site that is joined tells of changes as one that is built; a release makes no part anew', async () => {
  const archiveDir = makeNewspapers({ articles: 2 });
  const site = setUp(archiveDir);
  const make = async () => {
    const parts = [await site.part(1), await site.part(2), await site.part(3)];
    await site.join();
    await site.whole();
    expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));
    return parts;
  };
  const release = (name: string) =>
    recordRelease({ archiveDir, siteDir: site.outDir, name, date: '2026-11-20', onProgress: () => undefined });
  await make();
  await release('first');
  putFiles(archiveDir, filesOfIssue('ribao/2024', 7, 2));
  await make();
  await release('second');
  for (const part of await make()) expect(part).toMatchObject({ rendered: 0, written: 0 });
  expect(contentsOf(site.outDir)['changes.json']).toContain('"ribao/2024-08-15/index.html"');
  expect(contentsOf(site.outDir)['changes/second.json']).toBe(contentsOf(site.outDir)['changes.json']);
});
