import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { phraseQuery } from '../../scripts/export/dataset/full-text.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { makeArchive } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { askDatabase, folderOfTests, jsonlRows, makeDataset, PROJECT_ROOT, type Row } from './made-dataset.ts';

const STRINGS = 50;
const work = folderOfTests();
let file: string;
let contents: string[];
beforeAll(async () => {
  const { folder } = await makeDataset(join(PROJECT_ROOT, 'content'), work);
  file = join(folder, 'all.sqlite');
  contents = jsonlRows(join(folder, 'all.jsonl')).map(contentOf);
});

/** All that is searched of an article, told from JSONL alone. */
function contentOf({ kicker, headline, decks, byline, text }: Row): string {
  const lines = [kicker, headline, ...(Array.isArray(decks) ? decks : []), byline, text];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** As the README counts: what the index finds, compared with the string. */
function found(database: DatabaseSync, text: string): number {
  const sql = `SELECT count(*) AS n FROM articles_fts f JOIN article_texts t ON t.id = f.rowid
    WHERE articles_fts MATCH ? AND instr(t.content, ?) > 0`;
  return Number(database.prepare(sql).get(phraseQuery(text), text)?.['n']);
}

function like(database: DatabaseSync, text: string): number {
  const escaped = text.replaceAll(/[%_\\]/gu, String.raw`\$&`);
  const sql = String.raw`SELECT count(*) AS n FROM article_texts WHERE content LIKE '%' || ? || '%' ESCAPE '\'`;
  return Number(database.prepare(sql).get(escaped)?.['n']);
}

const bruteForce = (text: string) => contents.filter((content) => content.includes(text)).length;

/** Strings of two characters and more from anywhere in the texts, every second of just two; punctuation may be among them. */
function strings(): string[] {
  const random = seededRandom(7);
  const chosen = new Set<string>();
  while (chosen.size < STRINGS) {
    const letters = Array.from(contents[random.between(0, contents.length - 1)] ?? '');
    const length = chosen.size % 2 === 0 ? 2 : random.between(2, 6);
    const at = random.between(0, letters.length - length);
    const string = letters.slice(at, at + length).join('');
    if (/^[\p{Script=Han}，、。“”（）]+$/u.test(string) && /\p{Script=Han}/u.test(string)) chosen.add(string);
  }
  return [...chosen];
}

/** A word of letters or digits with the Chinese character after it, where nothing of the word is left out. */
const MIXED = /(?<![A-Za-z0-9])[A-Za-z0-9]{2,}\p{Script=Han}/gu;

describe('the index', () => {
  it('finds as many articles as a look at every text, for fifty strings', () => {
    const asked = strings();
    expect(asked.filter((text) => Array.from(text).length === 2).length).toBeGreaterThan(20);
    const counts = askDatabase(file, (database) =>
      asked.map((text) => ({ text, found: found(database, text), like: like(database, text) })),
    );
    expect(counts).toEqual(asked.map((text) => ({ text, found: bruteForce(text), like: bruteForce(text) })));
    expect(counts.filter(({ found: count }) => count > 1).length).toBeGreaterThan(10);
  });

  it('finds whole words of letters and digits, alone and beside Chinese characters', () => {
    const mixed = [...new Set(contents.flatMap((content) => content.match(MIXED) ?? []))];
    expect(mixed.length).toBeGreaterThan(20);
    const counts = askDatabase(file, (database) => mixed.map((text) => [text, found(database, text)]));
    const whole = (text: string) => contents.filter((content) => content.match(MIXED)?.includes(text)).length;
    expect(counts).toEqual(mixed.map((text) => [text, whole(text)]));
  });
});

describe('what the README says of the index', () => {
  it.each([
    {
      title: 'punctuation counts for nothing before the string is compared',
      query: '"会 议 召 开"',
      string: '会议召开',
      index: 2,
      checked: 1,
    },
    { title: 'a word with letters is found', query: '"5G 网 络"', string: '5G网络', index: 1, checked: 1 },
    { title: 'a part of such a word is not', query: '"G 网"', string: 'G网', index: 0, checked: 0 },
    { title: 'characters that are not put apart find nothing', query: '"会议"', string: '会议', index: 0, checked: 0 },
    { title: 'a heading is searched', query: 'headline : "渡 口"', string: '渡口', index: 1, checked: 1 },
    { title: 'letters count as printed', query: '"cafe"', string: 'cafe', index: 0, checked: 0 },
    { title: 'capitals count for nothing in the index', query: '"CAFÉ"', string: 'café', index: 1, checked: 1 },
    { title: 'a deck and a byline are searched', query: '"副 题 一" AND "林 远"', string: '林远', index: 1, checked: 1 },
  ])('$title', async ({ query, string, index, checked }) => {
    const archive = makeArchive([
      {
        address: 'ribao/2024-01-01/p01/a01',
        headline: '渡口',
        decks: ['副题一'],
        byline: { text: '记者 林远', people: [] },
        body: '昨天会议召开。5G网络。',
      },
      { address: 'ribao/2024-01-01/p01/a02', headline: '启用', body: '召集会议，召开大会。café' },
    ]);
    const { folder } = await makeDataset(archive, temporaryFolder());
    askDatabase(join(folder, 'all.sqlite'), (database) => {
      const all = database.prepare('SELECT count(*) AS n FROM articles_fts WHERE articles_fts MATCH ?').get(query);
      const sql = `SELECT count(*) AS n FROM articles_fts f JOIN article_texts t ON t.id = f.rowid
        WHERE articles_fts MATCH ? AND instr(t.content, ?) > 0`;
      expect([all?.['n'], database.prepare(sql).get(query, string)?.['n']]).toEqual([index, checked]);
    });
  });

  it('keeps no text that a program could take for the articles’', () => {
    const stored = askDatabase(file, (database) => database.prepare('SELECT * FROM articles_fts LIMIT 1').get());
    expect(stored).toEqual({ kicker: null, headline: null, decks: null, byline: null, text: null });
  });
});
