import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { checkLinks } from '../../scripts/build/link-check.ts';
import { startTags } from '../../scripts/build/tags.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { needSeeds } from './archives.ts';
import { builtSite } from './built-site.ts';
import { pagesByType } from './page-types.ts';

test.for(['demonstration', 'variety', 'hostile', 'hohhot'] as const)(
  'every link of the site %s leads somewhere',
  async (name, context) => {
    if (name === 'hohhot') needSeeds(context);
    const { siteDir } = await builtSite(name);
    expect(checkLinks(siteDir)).toEqual([]);
  },
);

test('a page that is gone and a link from the root are noticed', async () => {
  const built = await builtSite('demonstration');
  const siteDir = join(temporaryFolder(), 'site');
  cpSync(built.siteDir, siteDir, { recursive: true });
  const gone = (await pagesByType(built)).get('article')?.[0] ?? '';
  rmSync(join(siteDir, gone));
  appendFileSync(join(siteDir, 'about/index.html'), '<a href="/search/">');
  const problems = checkLinks(siteDir);
  expect(problems).toContainEqual({ page: 'about/index.html', link: '/search/', reason: 'root-absolute' });
  const dangling = problems.filter(({ reason }) => reason === 'missing');
  expect(dangling.length).toBeGreaterThan(0);
  expect(new Set(dangling.map(({ page, link }) => posix.join(posix.dirname(page), link.split('#')[0] ?? '')))).toEqual(
    new Set([gone]),
  );
});

test.for(['demonstration', 'variety'] as const)(
  'without scripts every page of %s is reached from the home page',
  async (name) => {
    const built = await builtSite(name);
    const reached = reachedFrom(built.siteDir, 'index.html');
    const types = await pagesByType(built);
    // Old addresses and the error page are come upon from outside only.
    const planned = [...types].filter(([type]) => type !== 'alias' && type !== '404').flatMap(([, paths]) => paths);
    expect(planned.filter((path) => !reached.has(path))).toEqual([]);
    // And the folder holds no page that the plan does not know.
    expect(filesUnder(built.siteDir, '', '.html').sort()).toEqual([...types.values()].flat().sort());
  },
);

/** Pages that are reached by following links only. */
function reachedFrom(siteDir: string, start: string): Set<string> {
  const reached = new Set([start]);
  for (const page of reached) {
    for (const link of linksOf(join(siteDir, page))) {
      if (!/^[a-z]+:/u.test(link)) reached.add(posix.join(posix.dirname(page), link.replace(/[?#].*$/su, '')));
    }
  }
  return reached;
}

function linksOf(file: string): string[] {
  if (!file.endsWith('.html')) return [];
  const anchors = startTags(readFileSync(file, 'utf8')).filter(({ name }) => name === 'a');
  return anchors.flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'href').map(({ value }) => value));
}
