import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { startTags } from '../../scripts/build/links/tags.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { needSeeds } from './archives.ts';
import { buildArguments, builtSite } from './built-site.ts';
import { runBackfile } from './command-line.ts';
import { pagesByType } from './page-types.ts';

test.for(['demonstration', 'published', 'variety', 'hostile', 'hohhot'] as const)(
  'every link of the site %s leads somewhere',
  async (name, context) => {
    if (name === 'hohhot') needSeeds(context);
    const { siteDir } = await builtSite(name);
    expect(checkLinks(siteDir)).toEqual([]);
  },
);

test('the error page, which servers show at any depth, leads home from there', async () => {
  const archiveDir = join(temporaryFolder(), 'archive');
  // An online home below the root of its server, written without the final slash.
  putFiles(archiveDir, {
    'archive.yml': 'title: 旧报\nlanguage: zh-CN\naddress: https://example.org/old\nnewspapers:\n  - { id: ribao, name: 日报 }\n',
    'raw/2024-07-19-01.txt': '# 老街重新开门\n\n老街的青石板路重新铺好，两旁的铺子陆续开门。\n',
  });
  const siteDir = join(archiveDir, '../site');
  await runBackfile(buildArguments({ archiveDir, siteDir, cacheDir: join(archiveDir, '../cache') }));
  const tags = startTags(readFileSync(join(siteDir, '404.html'), 'utf8'));
  const attribute = (name: string, of: string) =>
    tags.filter((tag) => tag.name === of).flatMap(({ attributes }) => attributes.filter((each) => each.name === name));
  const [base] = attribute('href', 'base');
  const links = [...attribute('href', 'a'), ...attribute('action', 'form'), ...attribute('href', 'link')];
  const shown = links
    .map(({ value }) => new URL(value, new URL(base?.value ?? '', 'https://example.org/old/no/such/')))
    .map(String);
  const pages = shown.filter((url) => !url.startsWith('data:'));
  expect(pages).toContain('https://example.org/old/index.html');
  expect(pages).toContain('https://example.org/old/404.html#main');
  for (const url of pages) {
    expect(url).toMatch(/^https:\/\/example\.org\/old\//u);
    expect(existsSync(join(siteDir, new URL(url).pathname.slice('/old/'.length)))).toBe(true);
  }
});

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
