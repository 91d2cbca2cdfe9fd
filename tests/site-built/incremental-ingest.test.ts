import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { runBackfile } from './command-line.ts';
import { put } from './put.ts';

const ARCHIVE_YML = `title: 澜报
language: zh-CN
address: https://archive.example.org/
newspapers:
  - { id: lanbao, name: 澜报 }
`;

function rawPage(subject: string): string {
  return `# ${subject}今天开放\n\n本报讯（记者 沈若溪）${subject}搬进了院子，摊主们把秤擦得锃亮，居民们提着菜篮从桥上走过。\n\n# ${subject}的雨\n\n（记者 林一苇）雨下了一夜，${subject}的屋顶没有漏。\n`;
}

const correction = (line: number, from: string, to: string) => `- file: 2024-01-02-01.txt
  who: 校对员 纪晓棠
  when: 2026-11-20
  why: 对照原版
  do: { text: { line: ${line}, old: ${from}, new: ${to} } }
`;

/** What editors do to raw text and corrections, one after the other. */
const STEPS: [told: string, step: (archiveDir: string) => void][] = [
  ['a correction is added', (dir) => put(dir, 'corrections/words.yml', correction(3, '院子', '河滩'))],
  ['another is added', (dir) => put(dir, 'corrections/more.yml', correction(1, '早市', '晨市'))],
  ['a page is added', (dir) => put(dir, 'raw/2024-01-04-01.txt', rawPage('书市'))],
  [
    'a page is read anew',
    (dir) => {
      const file = join(dir, 'raw/2024-01-03-01.txt');
      writeFileSync(file, readFileSync(file, 'utf8').replace('锃亮', '雪亮'));
    },
  ],
  ['a correction is taken back', (dir) => rmSync(join(dir, 'corrections/words.yml'))],
  ['a page is taken away', (dir) => rmSync(join(dir, 'raw/2024-01-03-01.txt'))],
];

/** Builds into a folder, by the command. */
async function build(archiveDir: string, siteDir: string, cacheDir: string): Promise<ReadonlyMap<string, string>> {
  const { code, stderr } = await runBackfile(['build', '--archive', archiveDir, '--out', siteDir, '--cache', cacheDir]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return treeOf(siteDir);
}

test('after each change of raw text and corrections, the site is as if it were built from nothing', {
  timeout: 200_000,
}, async () => {
  const folder = temporaryFolder();
  const [archiveDir, siteDir, cacheDir] = ['archive', 'site', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  put(archiveDir, 'archive.yml', ARCHIVE_YML);
  put(archiveDir, 'raw/2024-01-02-01.txt', rawPage('早市'));
  put(archiveDir, 'raw/2024-01-03-01.txt', rawPage('夜市'));
  let before = await build(archiveDir, siteDir, cacheDir);
  for (const [told, step] of STEPS) {
    step(archiveDir);
    const kept = await build(archiveDir, siteDir, cacheDir);
    expect(differencesOf(kept, before), `${told}: nothing shows`).not.toEqual([]);
    const clean = join(temporaryFolder(), 'clean');
    mkdirSync(join(clean, 'cache'), { recursive: true });
    symlinkSync(join(cacheDir, 'programs'), join(clean, 'cache/programs'), 'junction');
    const anew = await build(archiveDir, join(clean, 'site'), join(clean, 'cache'));
    expect(differencesOf(kept, anew), `${told}: differs from a clean build`).toEqual([]);
    before = kept;
  }
});
