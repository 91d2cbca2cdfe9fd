import { expect, test } from 'vitest';
import { type Gist, gistText, readGist } from '../../src/related/gist.ts';
import { printedWords } from '../../src/related/printed-words.ts';
import { rankRelated, type TagWindow } from '../../src/related/rank.ts';
import { type Article, articleSchema } from '../../src/schemas/article.ts';

const RARE: TagWindow = { id: 'parking', name: '停车', evidence: ['停车难'], kind: 'topic', entries: 3, days: 3 };
const SQUARE: TagWindow = { id: 'square', name: '南门广场', evidence: [], kind: 'place', entries: 3, days: 3 };

interface Wish extends Partial<Article> {
  opening?: string;
}

function article({ opening: _, ...wish }: Wish): Article {
  return articleSchema.parse({
    address: 'ribao/2024-01-02/p01/a01',
    item: 'p01-l0001',
    newspaper: 'ribao',
    language: 'zh-CN',
    dateBasis: 'file-name',
    dateConfidence: 1,
    page: 'p01',
    order: 1,
    kind: 'article',
    titleSource: 'printed',
    section: { id: 'news', basis: 'fallback' },
    tags: [{ id: 'parking', score: 3 }],
    source: { file: 'p.txt', sha256: '0'.repeat(64), lines: [[1, 1]] },
    provenance: { body: [] },
    quality: { grade: 'a' },
    ...wish,
  });
}

function gist(wish: Wish): Gist {
  const made = article(wish);
  const stored = gistText(made, wish.opening ?? '');
  if (stored === undefined) throw new Error('It has no gist.');
  return readGist(made.address, `${made.address} ribao`, stored);
}

const OWN = { headline: '停车场夜里改为错峰开放' };
const OLDER = { address: 'ribao/2023-05-01/p01/a01', headline: '小区停车难，错峰开放能解决吗' };

function related(own: Wish, others: Wish[], windows = [RARE]) {
  return rankRelated(gist(own), windows, others.map(gist));
}

test('an older article with the same rare subject is related, and the shared words are named', () => {
  expect(related(OWN, [OLDER])).toMatchObject([{ address: OLDER.address, tags: ['parking'], words: ['错峰开放'] }]);
});

test('halves of words are not named where something longer is, nor parts of what is named', () => {
  const own = { headline: '渡轮合作社开张', opening: '渡轮合作社说，合作社的票便宜，坐船看白鹭。' };
  const [first] = related(own, [{ ...OLDER, headline: '说渡轮合作社', opening: '谈合作社，白鹭飞。' }]);
  expect(first?.words).toEqual(['渡轮合作社']);
});

test('one tag alone is not enough, however rare', () => {
  expect(related(OWN, [{ ...OLDER, headline: '菜市场的早晨' }])).toEqual([]);
});

test('nor is one with words that everything shares', () => {
  const own = { headline: '市民记者今年工作介绍', opening: '' };
  expect(related(own, [{ ...OLDER, headline: '记者向市民介绍今年工作' }])).toEqual([]);
});

test('a tag that every issue has many times tells less than a rare one', () => {
  const common = { ...RARE, entries: 24, days: 1 };
  const older = { ...OLDER, headline: '小区停车难，学校肯开放吗' };
  expect(related(OWN, [older])).toHaveLength(1);
  expect(related(OWN, [older], [common])).toEqual([]);
});

test('two places need words beside them; a place and a subject do not', () => {
  const tags = [
    { id: 'parking', score: 3 },
    { id: 'square', score: 3 },
  ];
  const [own, other] = [
    { tags, headline: '今晚放电影' },
    { address: OLDER.address, tags, headline: '鸽子回来了' },
  ];
  expect(related(own, [other], [RARE, SQUARE])).toHaveLength(1);
  expect(related(own, [other], [{ ...RARE, kind: 'place' }, SQUARE])).toEqual([]);
});

test('a shared reporter is no shared word', () => {
  const byline = { text: '记者 欧阳木子', people: [{ id: 'ouyang', name: '欧阳木子' }], inline: true };
  const [own, other] = [
    { headline: '停车场开了', byline },
    { ...OLDER, headline: '停车难', byline },
  ];
  const opening = '（记者 欧阳木子）';
  expect(related({ ...own, opening }, [{ ...other, opening }])).toEqual([]);
});

test('copies of the text, the story of a sidebar and parts of the same series are left out', () => {
  const same: Wish[] = [
    { reprints: [OLDER.address] },
    { parent: OLDER.address },
    { series: { id: 'lie', text: '系列之二' } },
    { parts: ['ribao/2024-01-02/p01/a01', OLDER.address] },
  ];
  const older = { ...OLDER, series: { id: 'lie', text: '系列之一' } };
  for (const wish of same) expect(related({ ...OWN, ...wish }, [older])).toEqual([]);
});

test('of two copies one is shown, and five articles at most, the newest of those that are equally near', () => {
  const others = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ ...OLDER, address: `ribao/2023-05-0${day}/p01/a01` }));
  const copies = others.map((other, index) => (index === 6 ? { ...other, reprints: ['ribao/2023-05-06/p01/a01'] } : other));
  const shown = related(OWN, copies).map(({ address }) => address.slice(6, 16));
  expect(shown).toEqual(['2023-05-07', '2023-05-05', '2023-05-04', '2023-05-03', '2023-05-02']);
});

test('notices, advertisements and second parts of a story are never related', () => {
  for (const kind of ['notice', 'advertisement', 'continuation'] as const)
    expect(gistText(article({ ...OWN, kind }), '')).toBeUndefined();
  const parts = ['ribao/2024-01-02/p01/a09', 'ribao/2024-01-02/p01/a01'];
  expect(gistText(article({ ...OWN, parts }), '')).toBeUndefined();
  expect(gistText(article({ ...OWN, tags: [] }), '')).toBeUndefined();
});

test('English is compared by stems, whole words only', () => {
  const window: TagWindow = { id: 'ferry', name: 'ferry', evidence: [], kind: 'topic', entries: 2, days: 2 };
  const tags = [{ id: 'ferry', score: 3 }];
  const own = { language: 'en' as const, tags, headline: 'Lighthouse keepers restored the lamps' };
  const other = { ...own, address: OLDER.address, headline: 'Lamp to be restoring at the lighthouse' };
  expect(related(own, [other], [window])).toMatchObject([{ words: ['lamp', 'lighthous', 'restor'] }]);
  expect(related(own, [{ ...other, headline: 'Lampshades' }], [window])).toEqual([]);
  // The other language has no words in common.
  expect(related(own, [{ ...other, language: 'zh-CN' }], [window])).toEqual([]);
});

test('shared words are shown as the article prints them', () => {
  const texts = { title: '老碼頭的 Lamps', opening: '' };
  expect(printedWords(texts, ['老码头'], false)).toEqual(['老碼頭']);
  expect(printedWords({ title: '', opening: 'The Lamps burn' }, ['lamp'], true)).toEqual(['Lamps']);
});
