import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTextFiles, type TextRecord } from '../../scripts/build/search/text-files.ts';
import { searchedTexts } from '../../src/catalog/search-records.ts';
import { headlineOf, PACK_SIZE, packFile, readArticleText, readPack, textFile } from '../../src/search/article-text.ts';
import { textOfBytes, unpack } from '../../src/search/unpack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): unknown => JSON.parse(textOfBytes(unpack(readFileSync(join(folder, name)))));
const numberOf = (name: string) => Number.parseInt(name, 10);
const write = (records: readonly TextRecord[]) => {
  const files = startTextFiles(folder);
  for (const record of records) files.add(record);
  files.end();
};
const recordOf = (row: number): TextRecord => ({ address: `blue/2024-01-02/p01/a${row}`, segments: [`第${row}篇`] });
const textsOf = (article: object, blocks: string[] = ['正文']) =>
  searchedTexts({
    data: JSON.stringify({ language: 'zh-CN', ...article }),
    blocks: JSON.stringify(blocks.map((text) => ({ text }))),
  });

describe('the texts of a shard', () => {
  it.each([0, 1, PACK_SIZE - 1, PACK_SIZE, PACK_SIZE + 1, 3 * PACK_SIZE])(
    '%i articles: each has a file, and all stand in packs in their order',
    (count) => {
      const records = Array.from({ length: count }, (_, row) => recordOf(row));
      write(records);
      const rows = readdirSync(join(folder, 'texts'))
        .map(numberOf)
        .sort((a, b) => a - b);
      expect(rows).toEqual(records.map((_, row) => row));
      for (const row of rows) expect(readArticleText(read(textFile(row)))).toEqual(records[row]);
      const packs = readdirSync(join(folder, 'packs'))
        .map(numberOf)
        .sort((a, b) => a - b);
      expect(packs.flatMap((pack) => readPack(read(packFile(pack * PACK_SIZE))))).toEqual(records);
      for (const row of rows) expect(readPack(read(packFile(row)))[row % PACK_SIZE]).toEqual(records[row]);
    },
  );

  it('say which segment is the headline, also below a kicker of the same words', () => {
    const [plain, below, none] = [
      textsOf({ headline: '今天' }),
      textsOf({ kicker: '今天', headline: '今天', decks: ['今天'] }, ['今天']),
      textsOf({ kicker: '今天', label: '正文…' }),
    ];
    write([plain, below, none].map((texts, row) => ({ ...recordOf(row), ...texts })));
    const texts = [0, 1, 2].map((row) => readArticleText(read(textFile(row))));
    expect(texts.map(({ headline }) => headline)).toEqual([0, 1, undefined]);
    expect(texts.map(headlineOf)).toEqual(['今天', '今天', undefined]);
    expect(texts.map(({ label }) => label)).toEqual([undefined, undefined, '正文…']);
    expect(texts[1]?.segments).toEqual(['今天', '今天', '今天', '今天']);
    expect(Object.keys(texts[2] ?? {})).toEqual(['address', 'segments', 'label']);
  });
});

const GOOD = { address: 'a', segments: ['标题', '正文'], headline: 1 };

it('a text of any other shape is refused', () => {
  expect(readArticleText(GOOD)).toEqual(GOOD);
  const wrong = [null, [], {}, { ...GOOD, address: '' }, { ...GOOD, segments: '标题' }, { ...GOOD, segments: ['标题', 1] }];
  const misplaced = [2, -1, 0.5, '0', null].map((headline) => ({ ...GOOD, headline }));
  for (const json of [...wrong, ...misplaced, { ...GOOD, label: null }]) {
    expect(() => readArticleText(json), JSON.stringify(json)).toThrow(/no text/u);
    expect(() => readPack([GOOD, json])).toThrow();
  }
  expect(readPack([GOOD])).toEqual([GOOD]);
  for (const json of [null, {}, [], Array(PACK_SIZE + 1).fill(GOOD)]) expect(() => readPack(json)).toThrow(/no pack/u);
});
