import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type BuildOptions, buildSite } from '../../scripts/build/index.ts';
import { FIXITY_FILES } from '../../scripts/build/site/fixity.ts';
import type { UnreadFile } from '../../scripts/model/unread-file.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, type ArticleWish, articleFile, issueFile, makeArchive } from './archive.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const DAYS = ['2022-12-31', '2023-01-01', '2024-02-28', '2024-03-01'];
const WISHES = DAYS.map((day): ArticleWish => ({ address: `ribao/${day}/p01/a01`, headline: `${day} 的头条` }));
const UNREAD: UnreadFile = {
  file: '日报_2024-02-29.txt',
  newspaper: 'ribao',
  date: '2024-02-29',
  basis: 'file-name',
  code: 'file-binary',
};

/** A site that is built again and again. */
function keptSite() {
  const archiveDir = makeArchive(WISHES);
  const folder = temporaryFolder();
  const places = { archiveDir, outDir: join(folder, 'site'), cacheDir: join(folder, 'cache'), projectRoot: ROOT };
  let before: Record<string, string> = {};
  /** Builds, and tells which files are others than before. */
  const build = async (options: Partial<BuildOptions> = {}) => {
    const result = await buildSite({ ...places, withoutSearch: true, ...options });
    const now = contentsOf(places.outDir);
    const paths = new Set([...Object.keys(before), ...Object.keys(now)]);
    // The lists of what there is change with anything.
    const changed = [...paths].filter((path) => before[path] !== now[path] && !FIXITY_FILES.includes(path));
    before = now;
    return { ...result, changed: changed.sort(), files: now };
  };
  const edit = (from: string, to: string) => {
    const file = join(archiveDir, 'archive.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  return { archiveDir, build, edit };
}

/** How the page of a period shows a day. */
function cellOf(html: string | undefined, date: number): string | undefined {
  return html?.match(
    new RegExp(`<td class="day is-([a-z-]+)"[^>]*>(?:<a[^>]*><span[^>]*>[^<]*</span>)?\\s*<(?:b|span)[^>]*>${date}</`, 'u'),
  )?.[1];
}

test('telling of a day renders the calendar of its year again, and no article', async () => {
  const site = keptSite();
  const first = await site.build();
  expect(cellOf(first.files['ribao/2024-02/index.html'], 29)).toBe('unknown');
  expect(first.files['ribao/2024/index.html']).not.toContain('没有报纸的日子');
  site.edit('name: 日报 }', 'name: 日报, calendar: { gaps: [{ from: 2024-02-29, state: not-held, why: 虫蛀 }] } }');
  const told = await site.build();
  expect(told.changed).toEqual(['ribao/2024-02/index.html', 'ribao/2024/index.html', 'ribao/holdings.csv']);
  expect(told.rendered).toBe(3);
  expect(cellOf(told.files['ribao/2024-02/index.html'], 29)).toBe('not-held');
  expect(told.files['ribao/2024/index.html']).toContain('虫蛀');
  expect(told.files['ribao/holdings.csv']).toContain('"2024-02-29","not-held"');
  site.edit('calendar: { gaps', 'calendar: { weekdays: [monday, tuesday], gaps');
  const off = await site.build();
  expect(cellOf(off.files['ribao/2024-02/index.html'], 29)).toBe('not-held');
  expect(off.files['ribao/2024/index.html']).toContain('每逢星期三、星期四、星期五、星期六、星期日不出报');
  expect(off.changed.filter((path) => /a\d+\/index\.html$/u.test(path))).toEqual([]);
  site.edit(', calendar: { weekdays: [monday, tuesday], gaps: [{ from: 2024-02-29, state: not-held, why: 虫蛀 }] }', '');
  expect((await site.build()).files).toEqual(first.files);
});

test('a new issue changes its own day, its year and its neighbours, and nothing of closed years', async () => {
  const site = keptSite();
  await site.build();
  const address = 'ribao/2024-12-30/p01/a01';
  putFiles(site.archiveDir, {
    [articleFilePath(address)]: articleFile({ address, headline: '岁末' }),
    [issueFilePath('ribao/2024-12-30')]: issueFile('ribao/2024-12-30'),
  });
  const { changed, files } = await site.build();
  expect(changed.filter((path) => /^ribao\/20(?:22|23)/u.test(path))).toEqual([]);
  expect(changed.filter((path) => path.startsWith('on-this-day/'))).toEqual([
    'on-this-day/12-30/index.html',
    'on-this-day/index.html',
  ]);
  expect(changed).toEqual(
    expect.arrayContaining(['ribao/2024/index.html', 'ribao/2024-03/index.html', 'ribao/2024-12/index.html']),
  );
  expect(changed).not.toContain('ribao/2024-02/index.html');
  // The last day held is now later: what lay outside is unknown, but for the day after.
  expect([29, 30, 31].map((date) => cellOf(files['ribao/2024-12/index.html'], date) ?? 'outside')).toEqual([
    'unknown',
    'present',
    'outside',
  ]);
  expect(files['on-this-day/12-30/index.html']).toContain('岁末');
});

test('a year that becomes the next of another is told there', async () => {
  const site = keptSite();
  const before = await site.build();
  expect(before.files['ribao/2024/index.html']).not.toMatch(/rel="next"/u);
  expect(before.files['ribao/2023/index.html']).toMatch(/rel="next" href="[./]*\/ribao\/2024\/index\.html"/u);
  const address = 'ribao/2026-01-01/p01/a01';
  putFiles(site.archiveDir, {
    [articleFilePath(address)]: articleFile({ address }),
    [issueFilePath('ribao/2026-01-01')]: issueFile('ribao/2026-01-01'),
  });
  const { changed, files } = await site.build();
  expect(files['ribao/2024/index.html']).toMatch(/rel="next" href="[./]*\/ribao\/2026\/index\.html"/u);
  expect(changed).not.toContain('ribao/2023/index.html');
});

test('a file that could not be read shows on its day until it is mended, and stays where nobody asked ingest', async () => {
  const site = keptSite();
  const whole = await site.build({ unread: [] });
  const failed = await site.build({ unread: [UNREAD] });
  expect(failed.changed).toEqual(['ribao/2024-02/index.html', 'ribao/2024/index.html', 'ribao/holdings.csv']);
  expect(cellOf(failed.files['ribao/2024/index.html'], 29)).toBeDefined();
  expect(cellOf(failed.files['ribao/2024-02/index.html'], 29)).toBe('failed');
  expect(failed.files['ribao/2024-02/index.html']).toContain('日报_2024-02-29.txt');
  expect(failed.files['ribao/holdings.csv']).toContain('"2024-02-29","failed"');
  expect((await site.build()).changed).toEqual([]);
  expect((await site.build({ unread: [] })).files).toEqual(whole.files);
});

test('a file of an issue that cannot be read shows as such, not as a day without a paper', async () => {
  const site = keptSite();
  const path = issueFilePath('ribao/2024-02-28');
  const good = readFileSync(join(site.archiveDir, path), 'utf8');
  await site.build();
  putFiles(site.archiveDir, { [path]: '---\nbroken: [\n---\n' });
  const { files } = await site.build();
  expect(files['ribao/2024/index.html']).toContain(path);
  expect(files['ribao/holdings.csv']).toContain('"2024-02-28","failed"');
  putFiles(site.archiveDir, { [path]: good });
  expect((await site.build()).files['ribao/holdings.csv']).not.toContain('failed');
});

test('archive.yml that does not say what a day is stops the build, naming the entry', async () => {
  const site = keptSite();
  expect(ARCHIVE_YML).toContain('name: 日报 }');
  site.edit('name: 日报 }', 'name: 日报, calendar: { gaps: [{ from: 2023-02-29, state: not-held }] } }');
  await expect(site.build()).rejects.toThrow(/newspapers\.0\.calendar\.gaps\.0\.from/u);
});
