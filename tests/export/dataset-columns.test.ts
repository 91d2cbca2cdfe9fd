import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { TextFile } from '../../scripts/export/dataset/text-file.ts';
import { type ArticleWish, makeArchive } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { askDatabase, csvRows, jsonlRows, makeDataset, type Row } from './made-dataset.ts';

/** The rows of an archive of some articles, and the folder of its dataset. */
async function rowsOf(articles: ArticleWish[], files: Record<string, string> = {}): Promise<{ rows: Row[]; folder: string }> {
  const { folder } = await makeDataset(makeArchive(articles, files), temporaryFolder());
  return { rows: jsonlRows(join(folder, 'all.jsonl')), folder };
}

describe('a row', () => {
  it('has the address on the web where the archive has a home there, and else none', async () => {
    const article = { address: 'ribao/2024-01-01/p01/a01' };
    const { rows, folder } = await rowsOf([article]);
    expect(rows[0]?.['url']).toBe('https://archive.example.org/ribao/2024-01-01/p01/a01/');
    expect(csvRows(join(folder, 'all.pages.csv'))[0]?.['url']).toBe('https://archive.example.org/ribao/2024-01-01/p01/');
    expect(csvRows(join(folder, 'all.issues.csv'))[0]?.['url']).toBe('https://archive.example.org/ribao/2024-01-01/');
    const homeless = { title: '旧报', language: 'zh-CN', newspapers: [{ id: 'ribao', name: '日报' }] };
    expect((await rowsOf([article], { 'archive.yml': stringify(homeless) })).rows[0]).not.toHaveProperty('url');
  });

  it('tells a further edition from the first', async () => {
    const { rows, folder } = await rowsOf([
      { address: 'ribao/2024-01-01/p01/a01' },
      { address: 'ribao/2024-01-01/ed-2/p01/a01' },
    ]);
    expect(rows.map(({ issue, edition }) => [issue, edition])).toEqual([
      ['ribao/2024-01-01', 1],
      ['ribao/2024-01-01/ed-2', 2],
    ]);
    expect(csvRows(join(folder, 'all.issues.csv')).map(({ edition }) => edition)).toEqual(['1', '2']);
  });

  it('counts corrections, and keeps doubts with their lines', async () => {
    const correction = {
      what: 'kind',
      lines: [[1, 1]],
      who: '校对员',
      when: '2026-11-20',
      why: '对照原版',
      file: 'c.yml',
    } as const;
    const quality = { grade: 'b', reasons: ['garble'], doubts: [{ code: 'garble', lines: [1, 1], confidence: 0.7 }] } as const;
    const { rows } = await rowsOf([
      { address: 'ribao/2024-01-01/p01/a01', corrections: [{ ...correction, lines: [[1, 1]] }], quality: quality as never },
    ]);
    expect(rows[0]).toMatchObject({
      corrections: 1,
      grade: 'b',
      reasons: ['garble'],
      doubts: [{ lines: [1, 1], confidence: 0.7 }],
    });
  });

  it('has a paragraph a line, crossheads among them', async () => {
    const { rows } = await rowsOf([{ address: 'ribao/2024-01-01/p01/a01', body: '第一段。\n\n## 小标题\n\n第二段\n接着。' }]);
    expect(rows[0]).toMatchObject({
      text: '第一段。\n小标题\n第二段 接着。',
      crossheads: [2],
      paragraph_lines: [[[1, 1]], [[2, 2]], [[3, 3]]],
    });
  });

  it('has no sign that a program could stumble over', async () => {
    const { rows, folder } = await rowsOf([
      { address: 'ribao/2024-01-01/p01/a01', headline: '铃\u0007声\u0000', decks: ['换\u2028行'] },
    ]);
    expect(rows[0]).toMatchObject({ headline: '铃\ufffd声\ufffd', decks: ['换\n行'] });
    const stored = askDatabase(join(folder, 'all.sqlite'), (db) =>
      db.prepare('SELECT length(headline) AS n FROM articles').get(),
    );
    expect(stored).toEqual({ n: 4 });
  });
});

describe('the table of people', () => {
  it('has a person once, by the form of the name that is printed most often', async () => {
    const signed = (number: number, name: string): ArticleWish => ({
      address: `ribao/2024-01-01/p01/a0${number}`,
      byline: { text: name, people: [{ id: 'lin', name, role: '记者' }] },
    });
    const { folder } = await rowsOf([signed(1, '林'), signed(2, '林远'), signed(3, '林远'), signed(4, '阿林')]);
    expect(csvRows(join(folder, 'all.people.csv'))).toEqual([{ id: 'lin', name: '林远', articles: '4' }]);
    expect(csvRows(join(folder, 'all.article_people.csv')).map(({ name, role }) => [name, role])).toEqual([
      ['林', '记者'],
      ['林远', '记者'],
      ['林远', '记者'],
      ['阿林', '记者'],
    ]);
  });
});

it('a text file is on the disk before it is whole, so that memory does not grow with it', () => {
  const folder = temporaryFolder();
  const file = new TextFile(folder, 'a.txt');
  for (let line = 0; line < 100_000; line += 1) file.write('一行字十个字节多\n');
  expect(statSync(join(folder, 'a.txt')).size).toBeGreaterThan(1_000_000);
  expect(file.close().bytes).toBe(statSync(join(folder, 'a.txt')).size);
  expect(() => file.close()).toThrow('closed');
});
