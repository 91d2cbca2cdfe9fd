import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { writeShard } from '../../scripts/build/search/write-shard.ts';
import { foldText } from '../../src/search/fold.ts';
import { markerFor } from '../../src/search/hits/hits.ts';
import { isStandInLetter } from '../../src/search/stand-ins.ts';
import { hasWords, readStems, stemContent, WORDS_FOLDER, wordsOf } from '../../src/search/stems.ts';
import { readPhrase, titleTokens } from '../../src/search/tokens.ts';
import { askTokens } from './ask-index.ts';
import { drawWordQueries, type EnglishArticle, englishArticles } from './english-texts.ts';

describe('wordsOf', () => {
  it.each([
    ['Governing the governed', ['govern', 'the', 'govern']],
    ['the government’s boats, the boats\' crews, "it\'s"', ['the', 'govern', 'boat', 'the', 'boat', 'crew', 'it']],
    ['’s-Hertogenbosch: don’t, the 1990’s', ['s', 'hertogenbosch', 'don', 't', 'the', '1990']],
    ['covid19 2nd 3D 1,000 PM2.5', ['covid19', '2nd', '3d', '1', '000', 'pm2', '5']],
    ['Ｆｕｌｌ café’s ﬁnes', ['full', 'cafe', 'fine']],
    ['AI模型2024年', ['ai', '模', '型', '2024', '年']],
    ['λόγος και logos', [...'λογοσκαι', 'logo']],
    ['— “…” + ᐁᐂ', []],
  ])('%j', (text, stems) => {
    expect(readStems(text)).toEqual(stems);
  });

  it('tells where each stands', () => {
    const folded = foldText('The Harbour’s lights');
    expect(wordsOf(folded).map(({ start, end }) => folded.slice(start, end))).toEqual(['the', 'harbour', 'lights']);
  });

  it('never gives an empty stem, a blank or a stand-in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const stem of readStems(text))
          expect([...stem].every((letter) => letter.trim() !== '' && !isStandInLetter(letter))).toBe(true);
        expect(readStems(text)).not.toContain('');
      }),
    );
  });
});

describe('stemContent', () => {
  it('has a stem a token, a full stop between segments, and the headline once more, marked', () => {
    const content = stemContent({ segments: ['Harbour lights', '…', 'Running'], headline: 'Harbour lights' });
    const [first, second] = readStems('Harbour lights', { title: true });
    expect(content).toBe(`harbour light 。 run 。 ${first} ${second}`);
    expect([first, second]).not.toContain('harbour');
    expect(stemContent({ segments: ['…'] })).toBe('');
  });
});

it('only shards of English newspapers have words', () => {
  expect(['en', 'zh-CN', 'zh-TW', 'und'].map((language) => hasWords({ language }))).toEqual([true, false, false, false]);
});

/** Cuts and stems as plainly as can be, from the text as printed. */
function plainStems(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  const words = plain.replaceAll(/(?<=[a-z0-9])['’]s(?![a-z0-9])/gu, '').split(/[^a-z0-9]+/u);
  return words.filter((word) => word !== '').map((word) => (/\d/u.test(word) ? word : stemmer(word)));
}

const holds = (text: string, wanted: readonly string[]) => {
  const stems = plainStems(text);
  return stems.some((_, place) => wanted.every((stem, offset) => stems[place + offset] === stem));
};
const rowsWhere = (articles: readonly EnglishArticle[], test: (article: EnglishArticle) => boolean) =>
  articles.flatMap((article, row) => (test(article) ? [row] : []));

describe('the index over word stems', () => {
  const articles = englishArticles(80);
  const records = articles.map((article, row) => ({
    ...article,
    address: `courier/2024-01-02/p01/a${row}`,
    sortKey: `2024-01-02-p01-${String(row).padStart(3, '0')}`,
  }));
  const queries = drawWordQueries(articles, 200);
  const wanted = queries.map(plainStems);
  const byQuery = (rows: readonly number[][]) => queries.map((query, place) => [query, rows[place]]);

  const ask = async (phrases: readonly (readonly string[])[], words = true) => {
    const folder = mkdtempSync(join(tmpdir(), 'stems-'));
    try {
      await writeShard(records, join(folder, 'shard'), { words });
      const place = join(folder, 'shard', ...(words ? [WORDS_FOLDER] : []));
      expect(
        readdirSync(place)
          .filter((name) => !/^(?:pagefind|index)/u.test(name))
          .sort(),
      ).toEqual(words ? [] : ['packs', 'texts']);
      return await askTokens(place, phrases);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('finds the articles in which words of these stems follow one another in one segment, and no other', async () => {
    const found = await ask(queries.map((query) => readStems(query)));
    const expected = wanted.map((stems) =>
      stems.length === 0 ? [] : rowsWhere(articles, ({ segments }) => segments.some((text) => holds(text, stems))),
    );
    expect(expected.filter((rows) => rows.length > 1).length).toBeGreaterThan(100);
    expect(byQuery(found)).toEqual(byQuery(expected));
    // What is marked is what was found.
    const marked = queries.map((query, place) => {
      const mark = markerFor([{ term: { folded: foldText(query) }, title: false }], 'stem', 'en');
      const isMarked = ({ segments }: EnglishArticle) => segments.some((text) => mark(text, false).length > 0);
      return wanted[place]?.length === 0 ? [] : rowsWhere(articles, isMarked);
    });
    expect(byQuery(found)).toEqual(byQuery(marked));
  });

  it('finds them in headlines alone', async () => {
    const found = await ask(queries.map((query) => readStems(query, { title: true })));
    const expected = wanted.map((stems) =>
      stems.length === 0 ? [] : rowsWhere(articles, ({ headline = '' }) => holds(headline, stems)),
    );
    expect(expected.filter((rows) => rows.length > 1).length).toBeGreaterThan(50);
    expect(byQuery(found)).toEqual(byQuery(expected));
  });

  it('is not there where it is not asked for; the index of pairs finds phrases of headlines', async () => {
    const phrases = queries.map((query) => readPhrase(query));
    const tokens = phrases.map((phrase) => (phrase.kind === 'phrase' ? titleTokens(phrase.tokens) : []));
    const found = await ask(tokens, false);
    const expected = phrases.map((phrase) =>
      rowsWhere(articles, ({ headline = '' }) => phrase.kind === 'phrase' && foldText(headline).includes(phrase.folded)),
    );
    expect(expected.filter((rows) => rows.length > 1).length).toBeGreaterThan(20);
    expect(byQuery(found)).toEqual(byQuery(expected));
  });
});
