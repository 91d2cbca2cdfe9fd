import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import * as catalog from '../../src/catalog/index.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, articleFile, issueFile, makeArchive } from './archive.ts';
import { askCatalog } from './open-catalog.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

const FIRST = 'ribao/2024-01-02/p01/a01';
/** Where the articles of its issue lie. */
const DAY = 'articles/ribao/2024/2024-01-02';

function addresses(entries: { address: string }[]): string[] {
  return entries.map(({ address }) => address);
}

const EDITED = { who: '校对员', when: '2026-11-20', why: '对照原版', file: 'corrections/ribao.yml' };

test('an article comes back with everything its file says', async () => {
  const archive = makeArchive([
    {
      address: FIRST,
      kicker: '引题',
      headline: '主题',
      decks: ['副题一', '副题二'],
      byline: { text: '记者 甲', people: [{ id: 'jia', name: '甲', role: '记者' }] },
      tags: [{ id: 'he' }],
      body: '第一段。\n\n## 小标题\n\n第二段。',
      corrections: [
        { what: 'text', field: 'body', number: 1, lines: [[1, 1]], old: '第壹段', new: '第一段', ...EDITED },
        { what: 'date', old: '2024-01-01', new: '2024-01-02', ...EDITED },
      ],
    },
  ]);
  putFiles(archive, { 'vocabulary/tags.yml': '- { id: he, name: 河, kind: place }\n' });
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toEqual([]);
    const article = catalog.article(FIRST);
    expect(article).toMatchObject({
      kicker: '引题',
      decks: ['副题一', '副题二'],
      newspaperName: '日报',
      issueAddress: 'ribao/2024-01-02',
      tagNames: [{ id: 'he', name: '河' }],
      handEdited: false,
    });
    expect(article.blocks.map(({ kind, text, lines }) => [kind, text, lines])).toEqual([
      ['paragraph', '第一段。', [[1, 1]]],
      ['crosshead', '小标题', [[2, 2]]],
      ['paragraph', '第二段。', [[3, 3]]],
    ]);
    expect(catalog.segmentsOf(article)).toEqual([
      '引题',
      '主题',
      '副题一',
      '副题二',
      '记者 甲',
      '第一段。',
      '小标题',
      '第二段。',
      // What was recognised before a correction is found as well; a day that was corrected is no text.
      '第壹段',
    ]);
    expect(catalog.lists('people')).toMatchObject([{ id: 'jia', name: '甲', articles: 1 }]);
  });
});

test('lists stand in an order that helps to find one', async () => {
  const person = (id: string, name: string) => ({ text: name, people: [{ id, name }] });
  const archive = makeArchive([
    { address: FIRST, section: { id: 'sport', basis: 'fallback' }, tags: [{ id: 'he' }], byline: person('zhang-li', '丁立') },
    {
      address: FIRST.replace('a01', 'a02'),
      section: { id: 'news', basis: 'fallback' },
      tags: [{ id: 'he' }, { id: 'qiao' }],
      byline: person('an-ning', '安宁'),
    },
    { address: FIRST.replace('a01', 'a03'), section: { id: 'unlisted', basis: 'fallback' }, tags: [{ id: 'a-lake' }] },
  ]);
  putFiles(archive, {
    'vocabulary/sections.yml': '- { id: sport, name: { zh-CN: 体育 } }\n- { id: news, name: { zh-CN: 要闻 } }\n',
    'vocabulary/tags.yml': '- { id: qiao, name: 桥, kind: place }\n- { id: he, name: 河, kind: place }\n',
  });
  await askCatalog(archive, () => {
    const ids = (kind: 'sections' | 'tags' | 'people') => catalog.lists(kind).map(({ id }) => id);
    expect(ids('sections')).toEqual(['sport', 'news', 'unlisted']);
    expect(ids('tags')).toEqual(['he', 'a-lake', 'qiao']);
    expect(ids('people')).toEqual(['an-ning', 'zhang-li']);
  });
});

test('a derived label, an inline byline and jump lines are not searched', async () => {
  const archive = makeArchive([
    {
      address: FIRST,
      label: '正文',
      titleSource: 'derived',
      byline: { text: '记者 甲', people: [], inline: true },
      credit: { text: '甲 摄' },
      jumps: [{ direction: 'to', text: '（下转第2版）', page: '2' }],
    },
  ]);
  const records = await askCatalog(archive, () => [...catalog.searchRecords('ribao', '2024')]);
  expect(records).toEqual([
    {
      address: FIRST,
      newspaper: 'ribao',
      year: '2024',
      language: 'zh-CN',
      sortKey: '2024-01-02-p01-001',
      label: '正文',
      segments: ['正文。', '甲 摄'],
    },
  ]);
});

test('order is by date, edition, page and place, and undated counts as oldest', async () => {
  const inOrder = [
    'ribao/undated/x01/a01',
    'ribao/2024-01-02/p02/a01',
    'ribao/2024-01-02/p02/a02',
    'ribao/2024-01-02/p01/a10',
    'ribao/2024-01-02/ed-2/p02/a01',
    'ribao/2024-01-02/ed-10/p02/a01',
    'ribao/2024-01-03/p01/a01',
    'courier/2023-05-01/p01/a01',
  ];
  await askCatalog(makeArchive(inOrder.map((address) => ({ address }))), ({ problems }) => {
    expect(problems).toEqual([]);
    expect(catalog.articleAddresses()).toEqual(inOrder);
    expect(addresses(catalog.issuesOf('ribao'))).toEqual(catalog.issueAddresses().slice(0, 5));
    expect(addresses(catalog.latestIssues(2))).toEqual(['ribao/2024-01-03', 'ribao/2024-01-02/ed-10']);
    expect(addresses(catalog.latestIssues(9)).at(-1)).toBe('ribao/undated');
    expect(catalog.newspaper('ribao')).toMatchObject({
      firstDate: '2024-01-02',
      years: [{ year: '2024', issues: 4, articles: 6 }],
    });
    const middle = catalog.issue('ribao/2024-01-02/ed-2');
    expect([middle.previous?.address, middle.next?.address]).toEqual(['ribao/2024-01-02', 'ribao/2024-01-02/ed-10']);
    const undated = catalog.issue('ribao/undated');
    expect([undated.previous, undated.next]).toEqual([undefined, undefined]);
    const keys = [...catalog.searchRecords('ribao', '2024')].map(({ sortKey }) => sortKey);
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});

test('neighbours stay within the issue; jumps, parents and sidebars lead to what is held', async () => {
  const [one, two, other] = ['ribao/2024-01-02/p01/a01', 'ribao/2024-01-02/p02/a01', 'ribao/2024-01-03/p01/a01'] as const;
  const archive = makeArchive([
    { address: one, jumps: [{ direction: 'to', text: '（下转第2版）', page: '2', address: two }] },
    {
      address: two,
      parent: one,
      jumps: [{ direction: 'from', text: '（上接第9版）', page: '9', address: 'ribao/2024-01-02/p09/a01' }],
    },
    { address: other },
  ]);
  await askCatalog(archive, () => {
    const first = catalog.article(one);
    expect([first.previous, first.next?.address, first.continuesOn?.address]).toEqual([undefined, two, two]);
    expect(addresses(first.sidebars)).toEqual([two]);
    const second = catalog.article(two);
    expect([second.next, second.continuedFrom, second.parentArticle?.address]).toEqual([undefined, undefined, one]);
  });
});

test('a long list has slices that stay full, oldest first, and a front page with the newest', async () => {
  const wishes = Array.from({ length: 120 }, (_, index) => ({
    address: `ribao/2024-01-02/p01/a${String(index + 1).padStart(3, '0')}`,
  }));
  const archive = makeArchive([...wishes, { address: 'ribao/2024-01-03/p01/a01', section: { id: 'short', basis: 'fallback' } }]);
  await askCatalog(archive, () => {
    const front = catalog.listPage('sections', 'yaowen', 0);
    expect([front.articles, front.lastNumber, front.entries.length]).toEqual([120, 3, 50]);
    expect(addresses(front.entries)[0]).toBe(wishes[119]?.address);
    expect(addresses(catalog.listPage('sections', 'yaowen', 1).entries)).toEqual(addresses(wishes.slice(0, 50)));
    expect(addresses(catalog.listPage('sections', 'yaowen', 3).entries)).toEqual(addresses(wishes.slice(100)));
    expect(catalog.listPage('sections', 'short', 0)).toMatchObject({
      lastNumber: 0,
      entries: [{ address: 'ribao/2024-01-03/p01/a01' }],
    });
    expect(() => catalog.listPage('sections', 'yaowen', 4)).toThrow('sections/yaowen/4');
    expect(() => catalog.listPage('sections', 'short', 1)).toThrow('sections/short/1');
  });
});

test('a broken file is named, and the others are still there', async () => {
  const archive = makeArchive([{ address: FIRST }, { address: 'ribao/2024-01-02/p01/a02' }]);
  putFiles(archive, {
    'articles/a-bare.md': 'no front matter',
    'articles/b-yaml.md': '---\naddress: [\n---\n',
    [`${DAY}/p01-a03.md`]: articleFile({ address: 'ribao/2024-01-02/p01/a03', extra: 'colour: red\n' }),
    [`${DAY}/p09-a01.md`]: articleFile({ address: 'ribao/2024-01-02/p09/a01' }),
    [`${DAY}/p01-a04.md`]: articleFile({ address: 'ribao/2024-01-02/p01/a04', date: '2024-01-03' }),
    'issues/gazette/2024/2024-01-02.md': issueFile('gazette/2024-01-02'),
    'issues/ribao/2024/2024-01-05.md': issueFile('ribao/2024-01-05', ['p01'], { date: '2024-01-06' }),
    'vocabulary/tags.yml': '- { id: X, name: X, kind: place }\n',
  });
  await askCatalog(archive, ({ articles, problems }) => {
    const named = problems.map(({ source, values }) => [source === 'unavailable' ? '' : source.file, values?.['problem'] ?? '']);
    expect(named).toEqual([
      ['vocabulary/tags.yml', expect.stringContaining('0.id')],
      ['issues/gazette/2024/2024-01-02.md', expect.stringContaining('gazette')],
      ['issues/ribao/2024/2024-01-05.md', expect.stringContaining('2024-01-06')],
      ['articles/a-bare.md', expect.stringContaining('front matter')],
      ['articles/b-yaml.md', expect.any(String)],
      [`${DAY}/p01-a03.md`, expect.stringContaining('colour')],
      [`${DAY}/p01-a04.md`, expect.stringContaining('2024-01-03')],
      [`${DAY}/p09-a01.md`, expect.stringContaining('p09')],
    ]);
    expect(articles).toBe(2);
    expect(catalog.articleAddresses()).toEqual([FIRST, 'ribao/2024-01-02/p01/a02']);
  });
});

test.each([
  ['a number of its own page that is free', 'ribao/2024-01-02/p01/a09'],
  ["another article's address", 'ribao/2024-01-02/p01/a02'],
  ["another article's address that is read before it", 'ribao/2024-01-01/p01/a01'],
  ['a place in another edition', 'ribao/2024-01-02/ed-2/p01/a01'],
])('a file that claims %s is itself the problem, and takes nothing from others', async (_, address) => {
  const others = ['ribao/2024-01-01/p01/a01', 'ribao/2024-01-02/p01/a02', 'ribao/2024-01-02/ed-2/p01/a02'];
  const archive = makeArchive([...others, FIRST].map((each) => ({ address: each })));
  putFiles(archive, { [articleFilePath(FIRST)]: articleFile({ address }) });
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toMatchObject([
      { source: { file: articleFilePath(FIRST) }, values: { problem: expect.stringContaining(address) } },
    ]);
    expect(catalog.articleAddresses()).toEqual(others);
  });
});

test('an issue file that claims the address of another is itself the problem', async () => {
  const archive = makeArchive([{ address: FIRST }]);
  const copy = 'issues/ribao/2024/2024-01-01.md';
  putFiles(archive, { [copy]: issueFile('ribao/2024-01-02') });
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toMatchObject([{ source: { file: copy }, values: { problem: expect.stringContaining('2024-01-02') } }]);
    expect(catalog.articleAddresses()).toEqual([FIRST]);
  });
});

test('the files of an issue without a date and of a second edition have their places', () => {
  expect(articleFilePath('ribao/undated/x01/a01')).toBe('articles/ribao/undated/undated/x01-a01.md');
  expect(articleFilePath('ribao/2024-01-02/ed-2/p01/a01')).toBe('articles/ribao/2024/2024-01-02-ed-2/p01-a01.md');
});

test('without a valid archive.yml nothing is built, and no half catalog is left', async () => {
  const archive = makeArchive([{ address: FIRST }], { 'archive.yml': 'title: 1\n' });
  const folder = temporaryFolder();
  const made = syncCatalog({ archiveDir: archive, file: join(folder, 'catalog.sqlite') });
  await expect(made).rejects.toThrow(/archive\.yml is not valid/u);
  expect(contentsOf(folder)).toEqual({});
});

test('hand edits show: by the hash in the ledger, or by the number of blocks', async () => {
  const kept = articleFile({ address: FIRST });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const archive = makeArchive([
    { address: FIRST },
    { address: 'ribao/2024-01-02/p01/a02' },
    { address: 'ribao/2024-01-02/p01/a03', body: '一段。\n\n又一段。', provenance: { body: [{ lines: [[7, 7]] }] } },
  ]);
  const written = { [articleFilePath(FIRST)]: hash(kept), [articleFilePath('ribao/2024-01-02/p01/a02')]: hash('as it was') };
  putFiles(archive, { 'ledger/ribao/2024.json': JSON.stringify({ address: 'ribao/2024-01-02', pages: [], written }) });
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toEqual([]);
    const articles = catalog.articleAddresses().map((address) => catalog.article(address));
    expect(articles.map(({ handEdited }) => handEdited)).toEqual([false, true, true]);
    // Lines that can no longer be told apart are not guessed.
    expect(articles[2]?.blocks.map(({ lines }) => lines)).toEqual([[], []]);
  });
});

test('moved addresses lead to where they answer now, through any number of moves', async () => {
  const move = (address: string, movedTo: string) => ({ address, movedTo, item: 'p01-l0001', sketch: '00000001' });
  const pages = [
    {
      file: 'a.txt',
      sha256: 'a'.repeat(64),
      ordinal: 1,
      address: 'ribao/2023-12-31/x01',
      movedTo: 'ribao/2024-01-02/p01',
      items: [
        move('ribao/2023-12-31/x01/a01', 'ribao/2024-01-01/p01/a01'),
        move('ribao/2024-01-01/p01/a01', FIRST),
        move('ribao/loop/p01/a01', 'ribao/loop/p01/a02'),
        move('ribao/loop/p01/a02', 'ribao/loop/p01/a01'),
        move(FIRST, 'ribao/2024-01-02/p01/a02'),
      ],
    },
  ];
  const archive = makeArchive([
    { address: FIRST, headline: '主题', aliases: ['ribao/old'] },
    { address: 'ribao/2024-01-02/p01/a02' },
  ]);
  putFiles(archive, {
    'ledger/l.json': JSON.stringify({ address: 'ribao/2023-12-31', movedTo: 'ribao/2024-01-02', pages, written: {} }),
  });
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toEqual([]);
    expect(catalog.aliases().map(({ from, to }) => [from, to])).toEqual([
      ['ribao/2023-12-31', 'ribao/2024-01-02'],
      ['ribao/2023-12-31/x01', 'ribao/2024-01-02/p01'],
      ['ribao/2023-12-31/x01/a01', 'ribao/2024-01-02/p01/a02'],
      ['ribao/2024-01-01/p01/a01', 'ribao/2024-01-02/p01/a02'],
      ['ribao/old', 'ribao/2024-01-02/p01/a02'],
    ]);
    expect(catalog.page('ribao/2024-01-02/p01').page.aliases).toEqual(['ribao/2023-12-31/x01']);
  });
});

test('an alias cannot choose a path outside the site', async () => {
  const archive = makeArchive([{ address: FIRST, aliases: ['../../etc', 'a//b', 'Ü', 'fine'] }]);
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toHaveLength(3);
    expect(catalog.aliases().map(({ from }) => from)).toEqual(['fine']);
  });
});

test('raw lines are shown with their numbers; a page whose raw text is gone is reported', async () => {
  const archive = makeArchive([{ address: FIRST }, { address: 'ribao/2024-01-02/p02/a01' }]);
  const linesOf = (file: string, from: number, to: number) => {
    if (file.includes('p02')) throw new Error('gone');
    return Array.from({ length: to - from + 1 }, (_, index) => `<${file} ${from + index}>`);
  };
  await askCatalog(
    archive,
    ({ problems }) => {
      expect(catalog.rawLines('ribao/2024-01-02/p01')).toEqual(
        [1, 2, 3].map((number) => ({ number, raw: `<2024-01-02-p01.txt ${number}>` })),
      );
      expect(catalog.rawLines('ribao/2024-01-02/p02')).toEqual([]);
      expect(problems).toMatchObject([
        { source: { file: 'issues/ribao/2024/2024-01-02.md' }, values: { problem: expect.stringContaining('gone') } },
      ]);
    },
    { raw: { linesOf, stampOf: () => 'as it was' } },
  );
});

test('two articles that claim one place on their page are both kept and told apart', async () => {
  const archive = makeArchive([
    { address: FIRST, order: 5 },
    { address: 'ribao/2024-01-02/p01/a02', order: 5 },
  ]);
  const keys = await askCatalog(archive, () => [...catalog.searchRecords('ribao', '2024')].map(({ sortKey }) => sortKey));
  expect(keys).toEqual(['2024-01-02-p01-005', '2024-01-02-p01-005-a02']);
});

test('the same archive gives the same answers, and the online home can be replaced', async () => {
  const archive = makeArchive([{ address: FIRST }], { 'archive.yml': `${ARCHIVE_YML}raw: ../elsewhere\n` });
  const facts = await askCatalog(archive, () => catalog.archiveFacts());
  expect(facts.address).toBe('https://archive.example.org/');
  expect(facts).not.toHaveProperty('raw');
  const moved = await askCatalog(archive, () => catalog.archiveFacts(), { site: 'https://mirror.example.net/' });
  expect(moved.address).toBe('https://mirror.example.net/');
});

test('asking for an address that is not held is an error that names it', async () => {
  await askCatalog(makeArchive([{ address: FIRST }]), () => {
    expect(() => catalog.article('ribao/none')).toThrow('ribao/none');
    expect(() => catalog.issue('ribao/none')).toThrow('ribao/none');
    expect(() => catalog.page('ribao/2024-01-02/p09')).toThrow('p09');
    expect(catalog.newspaper('none')).toBeUndefined();
  });
});
