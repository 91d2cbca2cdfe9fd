import { expect, test, vi } from 'vitest';
import { bundleExport } from '../../scripts/export/bundle/bundle-export.ts';
import { runExport } from '../../scripts/export/run-export.ts';
import { makeArchive } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { ARTICLES, runOf } from './export-run.ts';

test('who has no site to make the bundle of is told so before the bundles of years are made', async () => {
  const run = await runOf(makeArchive(ARTICLES));
  const onProgress = vi.fn();
  const making = runExport(bundleExport, run, { outDir: temporaryFolder(), onProgress });
  await expect(making).rejects.toThrow(/holds no site.*Build it first/u);
  expect(onProgress).not.toHaveBeenCalled();
});
