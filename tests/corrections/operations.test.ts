import { expect, test } from 'vitest';
import { ingest } from '../ingest/archive-folder.ts';
import { readPublished } from '../ingest/published.ts';
import { correctedArchive, correction, publish, writeCorrections } from './corrected-archive.ts';

const PAGE = '2024-10-18-02.txt';
const MARKET = `早市搬家

本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。

邻近的居民说，早晨安静了。

渡口停航

本报讯（记者 韩知秋）渡口因大雾停航一天。
`;

async function corrected(operation: string, more = '', raw = MARKET) {
  return publish(correctedArchive({ [PAGE]: raw }, { 'a.yml': correction(PAGE, operation, more) }));
}

test('the page is read so without corrections', async () => {
  const { texts, errors } = await publish(correctedArchive({ [PAGE]: MARKET }, {}));
  expect(errors).toEqual([]);
  expect(texts).toEqual([
    '# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。\n\n邻近的居民说，早晨安静了。',
    '# 渡口停航\n本报讯（记者 韩知秋）渡口因大雾停航一天。',
  ]);
});

test('date, page and page name', async () => {
  const archive = correctedArchive(
    { [PAGE]: MARKET },
    {
      'a.yml': [
        correction(PAGE, '{ date: 2024-10-19 }'),
        correction(PAGE, '{ label: A03 }'),
        correction(PAGE, '{ name: 副刊 }'),
      ].join(''),
    },
  );
  const { articles, errors } = await publish(archive);
  expect(errors).toEqual([]);
  expect(articles.map(({ front }) => [front.address, front.date, front.dateBasis])).toEqual([
    ['lanchuan-ribao/2024-10-19/pa03/a01', '2024-10-19', 'correction'],
    ['lanchuan-ribao/2024-10-19/pa03/a02', '2024-10-19', 'correction'],
  ]);
  const credit = { who: '校对员 沈若溪', when: '2026-11-20', why: '对照原版', file: 'corrections/a.yml' };
  const told = [
    { what: 'date', old: '2024-10-18', new: '2024-10-19', ...credit },
    { what: 'label', old: '2', new: 'A3', ...credit },
    { what: 'name', new: '副刊', ...credit },
  ];
  expect(articles[0]?.front.corrections).toEqual(told);
  const { issues } = await readPublished(archive);
  expect(issues.flatMap(({ pages }) => pages).map(({ name, corrections }) => [name, corrections])).toEqual([['副刊', told]]);
});

test('without the correction of the day, all is as before, and the other address leads back', async () => {
  const archive = correctedArchive({ [PAGE]: MARKET }, {});
  const before = await publish(archive);
  writeCorrections(archive, { 'a.yml': correction(PAGE, '{ date: 2024-10-19 }') });
  await publish(archive);
  writeCorrections(archive, { 'a.yml': '' });
  const after = await publish(archive);
  const withoutAliases = ({ front: { aliases: _, ...front }, ...rest }: (typeof before.articles)[number]) => ({ ...rest, front });
  expect(after.articles.map(withoutAliases)).toEqual(before.articles.map(withoutAliases));
  expect(after.articles.map(({ front }) => front.aliases)).toEqual([
    ['lanchuan-ribao/2024-10-19/p02/a01'],
    ['lanchuan-ribao/2024-10-19/p02/a02'],
  ]);
});

test('a line that belongs to no article: who said so is told on the page, and nobody need look at it again', async () => {
  const raw = `${MARKET}\n夹页上的字\n`;
  const operation = '{ role: { at: [{ lines: 11, quote: 夹页上的字 }], as: noise } }';
  const archive = correctedArchive({ [PAGE]: raw }, { 'a.yml': correction(PAGE, operation) });
  const { diagnostics } = await ingest(archive);
  expect(diagnostics.map(({ code }) => code)).not.toContain('line-unassigned');
  const [page] = (await readPublished(archive)).issues[0]?.pages ?? [];
  expect(page?.unassigned).toEqual([{ lines: [11, 11], text: '夹页上的字', role: 'noise' }]);
  expect(page?.corrections).toMatchObject([{ what: 'role', lines: [[11, 11]], who: '校对员 沈若溪' }]);
});

test('lines in a given order are still put together where they surely go on', async () => {
  const raw = `早市搬家

本报讯（记者 沈若溪）早市搬进了院子，摊位比
从前多了一倍，早晨六点开门，十点收市，邻近的居
民说早晨安静了许多，买菜也近。

渡口停航一天，明早六点恢复。
`;
  const operation =
    '{ item: { at: [{ lines: 1, quote: 早市搬家 }, { lines: 7, quote: 渡口停航 }, { lines: 3-4, quote: 本报讯（记者, last: 从前多了一倍 }, { lines: 5, quote: 民说早晨 }] } }';
  const { texts, errors } = await corrected(operation, '', raw);
  expect(errors).toEqual([]);
  expect(texts).toEqual([
    '# 早市搬家\n渡口停航一天，明早六点恢复。\n\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍，早晨六点开门，十点收市，邻近的居民说早晨安静了许多，买菜也近。',
  ]);
});

test('the role of a line', async () => {
  const { texts, articles, errors } = await corrected('{ role: { at: [{ lines: 5, quote: 邻近的居民 }], as: crosshead } }');
  expect(errors).toEqual([]);
  expect(texts[0]).toContain('## 邻近的居民说，早晨安静了。');
  expect(articles[0]?.front.corrections).toEqual([
    { what: 'role', lines: [[5, 5]], who: '校对员 沈若溪', when: '2026-11-20', why: '对照原版', file: 'corrections/a.yml' },
  ]);
  expect(articles[1]?.front.corrections).toBeUndefined();
});

test('which lines are one item, and in what order', async () => {
  const { texts, errors, articles } = await corrected(
    '{ item: { at: [{ lines: 1, quote: 早市搬家 }, { lines: 5, quote: 邻近的居民 }, { lines: 3, quote: 本报讯（记者 沈若溪 }], kind: notice } }',
  );
  expect(errors).toEqual([]);
  expect(texts[0]).toBe('# 早市搬家\n邻近的居民说，早晨安静了。\n\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。');
  expect(articles[0]?.front.kind).toBe('notice');
  expect(texts[1]).toContain('# 渡口停航');
});

test('lines that are taken out of an article make one of their own', async () => {
  const { texts, errors } = await corrected('{ item: { at: [{ lines: 5, quote: 邻近的居民 }] } }');
  expect(errors).toEqual([]);
  expect(texts).toHaveLength(3);
  expect(texts.some((text) => text === '# -\n邻近的居民说，早晨安静了。')).toBe(true);
});

const BROKEN = `早市搬家

本报讯（记者 沈若溪）早市搬进了院子，

邻近的居民说，早晨安静了。

摊位比从前多了一倍。
`;

test('a paragraph that goes on elsewhere', async () => {
  const { texts, articles, errors } = await corrected(
    '{ join: [{ lines: 3, quote: 本报讯（记者 沈若溪 }, { lines: 7, quote: 摊位比从前 }] }',
    '',
    BROKEN,
  );
  expect(errors).toEqual([]);
  expect(texts[0]).toBe('# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。\n\n邻近的居民说，早晨安静了。');
  expect(articles[0]?.front.joins).toContainEqual({ kind: 'merged', lines: [3, 7], rule: 'correction', confidence: 1 });
  expect(articles[0]?.front.provenance.body[0]?.lines).toEqual([
    [3, 3],
    [7, 7],
  ]);
});

test('a join across two articles takes the paragraph along', async () => {
  const { texts, errors } = await corrected(
    '{ join: [{ lines: 9, quote: 本报讯（记者 韩知秋 }, { lines: 5, quote: 邻近的居民 }] }',
  );
  expect(errors).toEqual([]);
  expect(texts).toEqual([
    '# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。',
    '# 渡口停航\n本报讯（记者 韩知秋）渡口因大雾停航一天。邻近的居民说，早晨安静了。',
  ]);
});

test('a paragraph that was put together wrongly, between lines', async () => {
  const raw = `早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，摊位比\n从前多了一倍，早晨六点开门，十点收市，邻近的居\n民说早晨安静了许多，买菜也近。\n`;
  const { texts, errors } = await corrected(
    '{ split: [{ lines: 3, quote: 本报讯（记者 }, { lines: 4, quote: 从前多了一倍 }] }',
    '',
    raw,
  );
  expect(errors).toEqual([]);
  expect(texts[0]).toBe(
    '# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，摊位比\n\n从前多了一倍，早晨六点开门，十点收市，邻近的居民说早晨安静了许多，买菜也近。',
  );
});

test('a line that holds two things is cut, and each part can be told what it is', async () => {
  const raw = '早市搬家 本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。\n\n邻近的居民说，早晨安静了。\n';
  const archive = correctedArchive(
    { [PAGE]: raw },
    {
      'a.yml': [
        correction(PAGE, '{ split: { line: 1, before: 本报讯 } }'),
        correction(PAGE, '{ role: { at: [{ lines: 1, quote: 早市搬家 }], as: headline } }'),
      ].join(''),
    },
  );
  const { texts, errors } = await publish(archive);
  expect(errors).toEqual([]);
  expect(texts).toEqual(['# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。\n\n邻近的居民说，早晨安静了。']);
});

test('a line that holds two articles', async () => {
  const raw = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。渡口因大雾停航一天。\n';
  const archive = correctedArchive(
    { [PAGE]: raw },
    {
      'a.yml': [
        correction(PAGE, '{ split: { line: 3, before: 渡口因 } }'),
        correction(PAGE, '{ item: { at: [{ lines: 3, quote: 渡口因大雾 }], kind: brief } }'),
      ].join(''),
    },
  );
  const { texts, errors, articles } = await publish(archive);
  expect(errors).toEqual([]);
  expect(texts).toEqual(['# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子。', '# -\n渡口因大雾停航一天。']);
  expect(articles.map(({ front }) => front.item)).toEqual(['p01-l0003', 'p01-l0003-2']);
});

test('headlines of two bodies are exchanged', async () => {
  const archive = correctedArchive(
    { [PAGE]: MARKET },
    {
      'a.yml': [
        correction(PAGE, '{ headline: { at: [{ lines: 7, quote: 渡口停航 }], of: { lines: 3, quote: 本报讯（记者 沈 } } }'),
        correction(PAGE, '{ headline: { at: [{ lines: 1, quote: 早市搬家 }], of: { lines: 9, quote: 本报讯（记者 韩 } } }'),
      ].join(''),
    },
  );
  const { texts, errors } = await publish(archive);
  expect(errors).toEqual([]);
  expect(texts.map((text) => text.slice(0, 17))).toEqual(['# 早市搬家\n本报讯（记者 韩知秋', '# 渡口停航\n本报讯（记者 沈若溪']);
});

test('two lines of headline, the kicker by its role', async () => {
  const raw = `今年秋天

早市搬家到新的院子里去

摊位多了一倍

本报讯（记者 沈若溪）早市搬进了院子。
`;
  const archive = correctedArchive(
    { [PAGE]: raw },
    {
      'a.yml': [
        correction(
          PAGE,
          '{ headline: { at: [{ lines: 1, quote: 今年秋天 }, { lines: 3, quote: 早市搬家 }], of: { lines: 7, quote: 本报讯（记者 } } }',
        ),
        correction(PAGE, '{ role: { at: [{ lines: 5, quote: 摊位多了 }], as: kicker } }'),
      ].join(''),
    },
  );
  const { articles, errors } = await publish(archive);
  expect(errors).toEqual([]);
  expect(articles.map(({ front }) => [front.kicker, front.headline])).toEqual([
    ['摊位多了一倍', '今年秋天 早市搬家到新的院子里去'],
  ]);
});

test('a headline with the line above it, which is its kicker', async () => {
  const raw = `今年秋天多了去处\n\n早市搬家到新的院子里去\n\n${MARKET}`;
  const at = '[{ lines: 1, quote: 今年秋天 }, { lines: 3, quote: 早市搬家 }]';
  const archive = correctedArchive(
    { [PAGE]: raw },
    {
      'a.yml': [
        correction(PAGE, `{ headline: { at: ${at}, of: { lines: 13, quote: 本报讯（记者 韩 } } }`),
        correction(PAGE, '{ role: { at: [{ lines: 1, quote: 今年秋天 }], as: kicker } }'),
      ].join(''),
    },
  );
  const { articles, errors } = await publish(archive);
  expect(errors).toEqual([]);
  expect(articles.map(({ front }) => [front.kicker, front.headline])).toContainEqual([
    '今年秋天多了去处',
    '早市搬家到新的院子里去',
  ]);
});

test('what kind of item it is', async () => {
  const { articles, errors } = await corrected('{ kind: { of: { lines: 9, quote: 本报讯（记者 韩 }, as: brief } }');
  expect(errors).toEqual([]);
  expect(articles.map(({ front }) => front.kind)).toEqual(['article', 'brief']);
});

test('words of the text, wherever they are repeated, and both texts are known', async () => {
  const { texts, articles, errors } = await corrected('{ text: { line: 3, old: 沈若溪, new: 沈若汐 } }');
  expect(errors).toEqual([]);
  expect(texts[0]).toBe('# 早市搬家\n本报讯（记者 沈若汐）早市搬进了院子，摊位比从前多了一倍。\n\n邻近的居民说，早晨安静了。');
  const front = articles[0]?.front;
  expect(front?.byline).toEqual({
    text: '本报讯（记者 沈若汐）',
    people: [{ id: 'shen-ruoxi', name: '沈若汐', role: '记者' }],
    inline: true,
  });
  expect(front?.corrections).toEqual([
    {
      what: 'text',
      field: 'body',
      number: 1,
      lines: [[3, 3]],
      old: '沈若溪',
      new: '沈若汐',
      who: '校对员 沈若溪',
      when: '2026-11-20',
      why: '对照原版',
      file: 'corrections/a.yml',
    },
  ]);
  expect(front?.provenance.body[0]?.lines).toEqual([[3, 3]]);
  expect(front?.source.lines).toEqual([
    [1, 1],
    [3, 3],
    [5, 5],
  ]);
});

test('a damaged paragraph that is put right is damaged no more', async () => {
  const raw = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，摊位□□□比从前多了一倍。\n';
  const plain = await publish(correctedArchive({ [PAGE]: raw }, {}));
  expect(plain.articles[0]?.front.quality).toMatchObject({ grade: 'c', reasons: ['garble'] });
  const { articles, errors } = await corrected('{ text: { line: 3, old: □□□, new: "" } }', '', raw);
  expect(errors).toEqual([]);
  expect(articles[0]?.front.quality).toEqual({ grade: 'a' });
  expect(articles[0]?.front.provenance.body).toEqual([{ lines: [[3, 3]] }]);
});

test('a story whose lost beginning or end is put right has lost nothing more', async () => {
  const raw = '早市搬家\n\n，早市搬进了院子。摊位比从前多了一倍，邻近的居民\n';
  const plain = await publish(correctedArchive({ [PAGE]: raw }, {}));
  expect(plain.articles[0]?.front.quality.reasons).toEqual(['opening-lost', 'text-lost']);
  const fixes = ['old: "，早市搬", new: 早市搬', 'old: 邻近的居民, new: 邻近的居民说好。'].map((fix) =>
    correction(PAGE, `{ text: { line: 3, ${fix} } }`),
  );
  const { articles, errors } = await publish(correctedArchive({ [PAGE]: raw }, { 'a.yml': fixes.join('') }));
  expect(errors).toEqual([]);
  expect(articles[0]?.front.quality).toEqual({ grade: 'a' });
  expect(articles[0]?.front.provenance.body).toEqual([{ lines: [[3, 3]] }]);
});

test('the page of a jump line', async () => {
  const raw = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍，邻近的居民说\n\n（下转第9版）\n';
  const { articles, errors } = await corrected('{ text: { line: 5, old: 第9版, new: 第3版 } }', '', raw);
  expect(errors).toEqual([]);
  expect(articles[0]?.front.jumps).toEqual([{ direction: 'to', text: '（下转第3版）', page: '3' }]);
});

test('a day for one page of several', async () => {
  const raw = `---\ndate: 2024-10-18\n---\n第01版：要闻\n\n${MARKET}\n第02版：综合\n\n早市又搬家\n\n本报讯（记者 何小满）早市又搬进了另一个院子。\n`;
  const { articles, errors } = await publish(
    correctedArchive({ 'scan.txt': raw }, { 'a.yml': correction('scan.txt', '{ date: 2024-10-25 }', '  page: 2\n') }),
  );
  expect(errors).toEqual([]);
  expect(articles.map(({ front }) => [front.address, front.dateBasis])).toEqual([
    ['lanchuan-ribao/2024-10-18/p01/a01', 'front-matter'],
    ['lanchuan-ribao/2024-10-18/p01/a02', 'front-matter'],
    ['lanchuan-ribao/2024-10-25/p02/a01', 'correction'],
  ]);
});

test('words of a headline; words in half-width marks as the raw file has them', async () => {
  const raw = '早市搬冢\n\n本报讯（记者 沈若溪）早市搬进了院子,摊位多了.\n';
  const archive = correctedArchive(
    { [PAGE]: raw },
    {
      'a.yml': [
        correction(PAGE, '{ text: { line: 1, old: 冢, new: 家 } }'),
        correction(PAGE, '{ text: { line: 3, old: "院子,摊位", new: 院子，摊点 } }'),
      ].join(''),
    },
  );
  const { texts, errors } = await publish(archive);
  expect(errors).toEqual([]);
  expect(texts).toEqual(['# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，摊点多了.']);
});
