import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../scripts/commands/check.ts';
import { correctedArchive, correction } from '../corrections/corrected-archive.ts';
import { temporaryArchive } from '../ingest/archive-folder.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { readTree } from '../ingest/read-tree.ts';
import { temporaryFolder } from '../read/temp-folder.ts';

/** Rules of the parser change; a jump line without another half stays a doubt. */
const DOUBTFUL = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n\n（下转第3版）\n';
const CLEAN = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n';

async function report(raw: Record<string, string>, options: { onlyDoubtful?: boolean; archive?: string; folder?: string } = {}) {
  const archive = options.archive ?? temporaryArchive(raw);
  const folder = options.folder ?? join(temporaryFolder(), 'report');
  const console = quietConsole();
  const code = await checkCommand({ archive, report: folder, onlyDoubtful: options.onlyDoubtful }, console);
  const files = await readTree(folder, ['.']);
  const pages = [...files.keys()].filter((file) => file.includes('pages/')).toSorted();
  return { archive, folder, console, code, files, pages };
}

describe('the files', () => {
  const raw = { '2024-10-18-02.txt': DOUBTFUL, '2024-10-19-02.txt': CLEAN };

  test('one a page, and an index that leads to each; the summary names the worst place and where they lie', async () => {
    const { pages, folder, console, code } = await report(raw);
    expect([code, pages.length]).toEqual([0, 2]);
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const page of pages) expect(index).toContain(`href="${page}`);
    expect(index.indexOf('2024-10-18-02.txt')).toBeLessThan(index.indexOf('2024-10-19-02.txt'));
    expect(console.said.join('\n')).toMatch(/\d\.\d {2}2024-10-18-02\.txt:5 {2}\S/u);
    expect(console.said.at(-1)).toContain(join(folder, 'index.html'));
  });

  test('the same bytes twice, and what is gone is removed', async () => {
    const first = await report(raw);
    const second = await report(raw, { archive: first.archive });
    expect(second.files).toEqual(first.files);
    writeFileSync(join(first.folder, 'pages', 'notes.txt'), 'of a person');
    const third = await report(raw, { archive: temporaryArchive({ '2024-10-18-02.txt': DOUBTFUL }), folder: first.folder });
    expect(third.pages).toEqual([first.pages[0], 'pages/notes.txt']);
  });

  test('many files are shared out to threads, which changes nothing', async () => {
    const days = Array.from({ length: 33 }, (_, day) => [`2023-${String(day + 11)}.txt`, DOUBTFUL] as const);
    const one = await report({ '2024-10-18-02.txt': DOUBTFUL });
    const many = await report({ ...Object.fromEntries(days), '2024-10-18-02.txt': DOUBTFUL });
    expect(many.pages.length).toBe(34);
    expect(many.files.get(one.pages[0] ?? '')).toBe(one.files.get(one.pages[0] ?? ''));
  });

  test('--only-doubtful leaves the others out', async () => {
    const { pages, files } = await report(raw, { onlyDoubtful: true });
    expect(pages.length).toBe(1);
    expect(files.get('index.html')).not.toContain('2024-10-19-02.txt');
    expect(files.get('index.html')).toContain('共 2 版');
  });

  test('a file that cannot be read is listed without a page', async () => {
    const { files } = await report({ ...raw, 'empty.txt': '\n' });
    expect(files.get('index.html')).toMatch(/<td>empty\.txt<\/td>/u);
  });

  test('shows what editors corrected, and who did', async () => {
    const operation = '{ text: { line: 1, old: 早市, new: 晚市 } }';
    const archive = correctedArchive({ '2024-10-18-02.txt': CLEAN }, { 'a.yml': correction('2024-10-18-02.txt', operation) });
    const { files, pages } = await report({}, { archive });
    const html = files.get(pages[0] ?? '') ?? '';
    expect(html).toMatch(/<h3[^>]*>晚市搬家/u);
    expect(html).toMatch(/<del>早市<\/del><ins>晚市<\/ins>[^<]+校对员 沈若溪 2026-11-20 · 对照原版/u);
  });

  test('a file name chooses no path', async () => {
    const { pages } = await report({ 'a/..%2f..%2f<b>/.. .txt': DOUBTFUL });
    expect(pages.every((page) => /^pages\/[a-z0-9-]+\.html$/u.test(page))).toBe(true);
  });

  test('no other folder is taken for a report, nor the archive itself', async () => {
    const folder = temporaryFolder({ 'letter.txt': '别动我' });
    const archive = temporaryArchive(raw);
    await expect(checkCommand({ archive, report: folder }, quietConsole())).rejects.toHaveProperty('name', 'UsageError');
    mkdirSync(join(archive, 'raw', 'sub'));
    const inside = checkCommand({ archive, report: join(archive, 'raw', 'sub') }, quietConsole());
    await expect(inside).rejects.toHaveProperty('name', 'UsageError');
    expect(existsSync(join(folder, 'index.html'))).toBe(false);
  });

  test('in English where the archive is', async () => {
    const archive = temporaryArchive({
      'a.txt': 'FERRY BACK\nBy NORA FINCH\n\nThe ferry is back after\n\n“nine days”, the harbour said.\n',
    });
    const config = join(archive, 'archive.yml');
    writeFileSync(config, readFileSync(config, 'utf8').replace(/^language:.*$/mu, 'language: en'));
    const { files, pages } = await report({}, { archive });
    const html = files.get(pages[0] ?? '') ?? '';
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Places to look at');
  });
});
