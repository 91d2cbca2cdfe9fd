import { join } from 'node:path';
import { expect } from 'vitest';
import { type BuildResult, buildSite } from '../../scripts/build/index.ts';
import { recordRelease } from '../../scripts/fixity/releases/record-release.ts';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, type ArticleWish, articleFile, makeArchive } from '../build/archive.ts';
import { makeProject } from '../build/project.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { heardConsole } from '../fixity/heard-console.ts';

const ARTICLES: ArticleWish[] = ['ribao/2023-12-31/p01/a01', 'ribao/2024-01-02/p01/a01', 'ribao/2024-01-02/p01/a02'].map(
  (address) => ({ address, headline: address }),
);

interface Places {
  outDir: string;
  cacheDir: string;
  withoutSearch?: boolean;
}

/** An archive with its site, built and released whenever it is asked for. @param finish what else a build does */
export function keepSite(archiveYml = ARCHIVE_YML, finish?: (places: Places & { archiveDir: string }) => Promise<unknown>) {
  const archiveDir = makeArchive(ARTICLES, { 'archive.yml': archiveYml });
  const [projectRoot, folder] = [makeProject(), temporaryFolder()];
  const [outDir, cacheDir] = [join(folder, 'site'), join(folder, 'cache')];
  const build = async (places: Places = { outDir, cacheDir }): Promise<BuildResult> => {
    const result = await buildSite({ archiveDir, projectRoot, withoutSearch: true, ...places });
    await finish?.({ archiveDir, ...places });
    return result;
  };
  return {
    archiveDir,
    outDir,
    build,
    release: (name: string, date = '2026-11-20') =>
      recordRelease({ archiveDir, siteDir: outDir, name, date, onProgress: () => undefined }),
    put: (wish: ArticleWish) => putFiles(archiveDir, { [articleFilePath(wish.address)]: articleFile(wish) }),
    /** As a build from nothing makes it, and as its own lists say. */
    expectAsBuiltAnew: async () => {
      const clean = temporaryFolder();
      await build({ outDir: join(clean, 'site'), cacheDir: join(clean, 'cache') });
      expect(differencesOf(treeOf(outDir), treeOf(join(clean, 'site')))).toEqual([]);
      expect(await runVerify(outDir, { language: 'en' }, heardConsole())).toBe(0);
    },
  };
}

/** What a list of changes says; nothing where there is none. */
export function changesIn(outDir: string, file = 'changes.json'): unknown {
  return JSON.parse(contentsOf(outDir)[file] ?? 'null');
}

const LISTS = /^(?:files\.txt|SHA256SUMS|changes\.json|changes\/.*|resourcesync\/.*)$/u;

/** What two states of a site differ in, found by comparing the bytes of every file. */
export function differ(before: Record<string, string>, after: Record<string, string>) {
  const pathsOf = (files: Record<string, string>) =>
    Object.keys(files)
      .filter((path) => !LISTS.test(path))
      .sort();
  return {
    added: pathsOf(after).filter((path) => before[path] === undefined),
    changed: pathsOf(after).filter((path) => before[path] !== undefined && before[path] !== after[path]),
    removed: pathsOf(before).filter((path) => after[path] === undefined),
    moved: [],
  };
}
