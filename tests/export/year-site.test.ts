import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { buildYear } from '../../scripts/export/bundle/year-site.ts';
import { openRun } from '../../scripts/export/open-run.ts';
import { ARCHIVE_YML, makeArchive } from '../build/archive.ts';
import { contentsOf, temporaryFolder } from '../build/temporary.ts';
import { ARTICLES } from './export-run.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the head of each page says besides the ways, by the language of its folder. */
function notesOf(siteDir: string): { notes: Record<'' | 'en', Set<string>>; paths: string[] } {
  const notes = { '': new Set<string>(), en: new Set<string>() };
  const paths = filesUnder(siteDir, '', '.html');
  for (const path of paths) {
    const [header = ''] = /<header class="site-header">.*?<\/header>/su.exec(readFileSync(join(siteDir, path), 'utf8')) ?? [];
    const found = [...header.matchAll(/<p class="note excerpt-note">(.*?)<\/p>/gsu)].map(([, html = '']) => html);
    const text = found.join('|').replaceAll(/<[^>]*>/gu, '');
    notes[path.startsWith('en/') ? 'en' : ''].add(text.replaceAll(/\s+/gu, ' ').trim());
  }
  return { notes, paths };
}

it('every page of a copy of one year says which newspaper and year it holds, in which state, and where the rest is', {
  timeout: 120_000,
}, async () => {
  const archiveDir = makeArchive(ARTICLES, { 'archive.yml': `${ARCHIVE_YML}secondLanguage: en\n` });
  const { run } = await openRun({
    archiveDir,
    siteDir: join(archiveDir, 'none'),
    cacheDir: temporaryFolder(),
    projectRoot: ROOT,
  });
  const year = (scope: { newspaper: string; year: string }) =>
    buildYear(scope, run, async (dir) => {
      const { corpus } = JSON.parse(contentsOf(dir)['search/shards.json'] ?? '') as { corpus: string };
      return { ...notesOf(dir), corpus, home: readFileSync(join(dir, 'index.html'), 'utf8') };
    });
  const { notes, paths, corpus, home } = await year({ newspaper: 'ribao', year: '2024' });
  expect(paths).toEqual(expect.arrayContaining(['index.html', 'search/index.html', 'ribao/2024/index.html', '404.html']));
  expect([...notes['']]).toEqual([`本副本只收 日报 2024年 · 文本版本 ${corpus} · 全馆网址 https://archive.example.org/`]);
  expect([...notes.en]).toEqual([
    `This copy holds only 日报 2024 · text version ${corpus} · the whole archive: https://archive.example.org/`,
  ]);
  expect(home).toContain('<a href="https://archive.example.org/">https://archive.example.org/</a>');
  expect(corpus).not.toBe(run.corpus);

  const undated = await year({ newspaper: 'ribao', year: 'undated' });
  expect([...undated.notes['']]).toEqual([
    `本副本只收 日报 日期不详 · 文本版本 ${undated.corpus} · 全馆网址 https://archive.example.org/`,
  ]);
});
