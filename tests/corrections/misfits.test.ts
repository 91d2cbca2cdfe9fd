import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../ingest/archive-folder.ts';
import { checkPublished } from '../ingest/published.ts';
import { readTree } from '../ingest/read-tree.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { correctedArchive, correction, publish, writeCorrections } from './corrected-archive.ts';

const PAGE = '2024-10-18-02.txt';
const OTHER = '2024-10-18-03.txt';
const MARKET = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，院子很大。\n';
const FERRY = '渡口停航\n\n本报讯（记者 韩知秋）渡口因大雾停航一天。\n';
const PLAIN = [
  '# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，院子很大。',
  '# 渡口停航\n本报讯（记者 韩知秋）渡口因大雾停航一天。',
];

async function publishWith(...corrections: string[]) {
  return publish(correctedArchive({ [PAGE]: MARKET, [OTHER]: FERRY }, { 'a.yml': corrections.join('') }));
}

/** The second correction is sound: whatever is wrong with the first, it is applied. */
const SOUND = correction(OTHER, '{ text: { line: 3, old: 大雾, new: 浓雾 } }');

describe('a correction that does not fit is an error that names it, and is not applied', () => {
  test.each([
    [
      'words',
      '{ text: { line: 3, old: 河边, new: 江边 } }',
      'misfit: 2024-10-18-02.txt:3 does not read “河边” but “本报讯（记者 沈若溪）早市搬进了院子，院子很大。”',
    ],
    [
      'words that stand twice',
      '{ text: { line: 3, old: 院子, new: 院落 } }',
      'ambiguous: “院子” stands 2 times in the text at 2024-10-18-02.txt:3',
    ],
    [
      'a line without text',
      '{ text: { line: 2, old: 院子, new: 院落 } }',
      'without-article: 2024-10-18-02.txt:2 belongs to no article',
    ],
    [
      'a line behind the last',
      '{ text: { line: 9, old: 院子, new: 院落 } }',
      'target-missing: 2024-10-18-02.txt:9 does not exist',
    ],
    [
      'a headline of no words',
      '{ text: { line: 1, old: 早市搬家, new: "" } }',
      'empties: No text would be left at 2024-10-18-02.txt:1',
    ],
    [
      'a role',
      '{ role: { at: [{ lines: 1, quote: 渡口停航 }], as: body } }',
      'misfit: 2024-10-18-02.txt:1 does not read “渡口停航” but “早市搬家”',
    ],
    [
      'too few words quoted',
      '{ role: { at: [{ lines: 3, quote: 本报 }], as: crosshead } }',
      'quote-short: “本报” is too short to know 2024-10-18-02.txt:3 “本报讯（记者 沈若溪）早市搬进了院子，院子很大。” by',
    ],
    [
      'the last line of several',
      '{ item: { at: [{ lines: 1-3, quote: 早市搬家, last: 邻近的居民 }] } }',
      'misfit: 2024-10-18-02.txt:3 does not read “邻近的居民”',
    ],
    [
      'a join',
      '{ join: [{ lines: 3, quote: 本报讯（记者 }, { lines: 7, quote: 邻近的居民 }] }',
      'target-missing: 2024-10-18-02.txt:7 does not exist',
    ],
    ['a cut', '{ split: { line: 3, before: 邻近的居民 } }', 'misfit: 2024-10-18-02.txt:3 does not read “邻近的居民”'],
    [
      'a cut that could be two',
      '{ split: { line: 3, before: 院子 } }',
      'ambiguous: “院子” stands 2 times in the text at 2024-10-18-02.txt:3',
    ],
    [
      'a jump line that names no page',
      '{ role: { at: [{ lines: 1, quote: 早市搬家 }], as: jump-to } }',
      'no-jump: 2024-10-18-02.txt:1 names no page',
    ],
  ])('%s', async (_, operation, problem) => {
    const { texts, errors } = await publishWith(correction(PAGE, operation), SOUND);
    expect(errors).toEqual([expect.stringContaining(`corrections/a.yml:1 correction-${problem}`)]);
    expect(texts).toEqual([PLAIN[0], PLAIN[1]?.replace('大雾', '浓雾')]);
  });

  test('a page that the file does not have, a file that is not there', async () => {
    const { errors, texts } = await publishWith(
      correction(PAGE, '{ date: 2024-10-19 }', '  page: 2\n'),
      correction('2024-10-18-04.txt', '{ date: 2024-10-19 }'),
      SOUND,
    );
    expect(errors.toSorted()).toEqual([
      expect.stringContaining('corrections/a.yml:1 correction-target-missing: 2024-10-18-02.txt page: 2 does not exist'),
      expect.stringContaining('corrections/a.yml:7 correction-target-missing: 2024-10-18-04.txt does not exist'),
    ]);
    expect(texts[1]).toContain('浓雾');
  });

  test('it stops fitting when the raw file changes, and fits again', async () => {
    const archive = correctedArchive(
      { [PAGE]: MARKET },
      { 'a.yml': correction(PAGE, '{ role: { at: [{ lines: 3, quote: 本报讯（记者 }], as: crosshead } }') },
    );
    expect((await publish(archive)).errors).toEqual([]);
    writeFileSync(join(archive, 'raw', PAGE), `\n${MARKET}`);
    expect((await publish(archive)).errors).toEqual([expect.stringContaining('corrections/a.yml:1 correction-misfit')]);
    writeFileSync(join(archive, 'raw', PAGE), MARKET);
    expect((await publish(archive)).errors).toEqual([]);
  });
});

describe('two corrections that contradict each other are an error that names both, and neither is applied', () => {
  test.each([
    ['two days', '{ date: 2024-10-19 }', '{ date: 2024-10-20 }'],
    ['two numbers', '{ label: 3 }', '{ label: 4 }'],
    [
      'two roles',
      '{ role: { at: [{ lines: 1, quote: 早市搬家 }], as: deck } }',
      '{ role: { at: [{ lines: 1-3, quote: 早市搬家, last: 本报讯（记者 }], as: crosshead } }',
    ],
    [
      'two kinds',
      '{ kind: { of: { lines: 3, quote: 本报讯（记者 }, as: brief } }',
      '{ kind: { of: { lines: 3, quote: 本报讯（记者 }, as: notice } }',
    ],
    [
      'two kinds of one item by different lines',
      '{ kind: { of: { lines: 3, quote: 本报讯（记者 }, as: brief } }',
      '{ kind: { of: { lines: 1, quote: 早市搬家 }, as: notice } }',
    ],
    [
      'two items with one line',
      '{ item: { at: [{ lines: 3, quote: 本报讯（记者 }] } }',
      '{ item: { at: [{ lines: 1-3, quote: 早市搬家, last: 本报讯（记者 }] } }',
    ],
    [
      'two texts that overlap',
      '{ text: { line: 3, old: 院子很大, new: 院落很大 } }',
      '{ text: { line: 3, old: 很大, new: 很小 } }',
    ],
    [
      'a join and a split',
      '{ join: [{ lines: 1, quote: 早市搬家 }, { lines: 3, quote: 本报讯（记者 }] }',
      '{ split: [{ lines: 1, quote: 早市搬家 }, { lines: 3, quote: 本报讯（记者 }] }',
    ],
  ])('%s', async (_, first, second) => {
    const archive = correctedArchive(
      { [PAGE]: MARKET, [OTHER]: FERRY },
      { 'a.yml': correction(PAGE, first), 'b.yml': correction(PAGE, second) + SOUND },
    );
    const { texts, errors, articles } = await publish(archive);
    expect(errors).toEqual([
      expect.stringContaining('corrections/b.yml:1 correction-conflict: It contradicts the correction at corrections/a.yml:1'),
    ]);
    expect(texts).toEqual([PLAIN[0], PLAIN[1]?.replace('大雾', '浓雾')]);
    expect(articles[0]?.front).toMatchObject({ address: 'lanchuan-ribao/2024-10-18/p02/a01', kind: 'article' });
  });

  test('twice the same is no contradiction', async () => {
    const twice = [correction(PAGE, '{ text: { line: 3, old: 很大, new: 不小 } }'), correction(PAGE, '{ label: 5 }')].join('');
    const { texts, errors } = await publish(correctedArchive({ [PAGE]: MARKET }, { 'a.yml': twice + twice }));
    expect(errors).toEqual([]);
    expect(texts).toEqual(['# 早市搬家\n本报讯（记者 沈若溪）早市搬进了院子，院子不小。']);
  });
});

describe('a file of corrections from a stranger', () => {
  test.each([
    ['no YAML', '- file: [\n', 2],
    ['no list', 'file: a.txt\n', 1],
    ['aliases', `- &a { x: 1 }\n- *a\n`, 2],
    ['a prototype', '- __proto__: { who: x }\n', 1],
    ['a tag', '- !!js/function "1"\n', 1],
  ])('%s is one error; other files are used', async (_, yaml, line) => {
    const archive = correctedArchive({ [PAGE]: MARKET, [OTHER]: FERRY }, { 'a.yml': yaml, 'b.yml': SOUND });
    const { texts, errors } = await publish(archive);
    expect(errors).toEqual([expect.stringContaining(`corrections/a.yml:${line} correction-invalid`)]);
    expect(texts[1]).toContain('浓雾');
  });

  test.each([
    ['a way out', correction('../archive.yml', '{ date: 2024-10-19 }')],
    ['an absolute path', correction('/etc/hosts', '{ date: 2024-10-19 }')],
    ['a Windows path', correction('"a\\\\b.txt"', '{ date: 2024-10-19 }')],
    ['two operations', correction(PAGE, '{ date: 2024-10-19, label: 2 }')],
    ['no operation', correction(PAGE, '{ }')],
    ['no such day', correction(PAGE, '{ date: 2024-02-30 }')],
    ['no such role', correction(PAGE, '{ role: { at: [{ lines: 1, quote: 早市搬家 }], as: unknown } }')],
    ['an unknown key', correction(PAGE, '{ date: 2024-10-19 }', '  until: 2027-01-01\n')],
    ['a control character', correction(PAGE, '{ text: { line: 3, old: 很大, new: "很\\u0007大" } }')],
    ['a line break', correction(PAGE, '{ text: { line: 3, old: 很大, new: "很\\n大" } }')],
    ['several lines known by the first alone', correction(PAGE, '{ item: { at: [{ lines: 1-3, quote: 早市搬家 }] } }')],
    ['words that a comma cuts off', correction(PAGE, '{ role: { at: [{ lines: 3, quote: 本报讯（记者,沈 }], as: body } }')],
    ['an empty value', correction(PAGE, '{ date: 2024-10-19 }', '  page:\n')],
    ['no reason', correction(PAGE, '{ date: 2024-10-19 }').replace(/ {2}why.*\n/u, '')],
  ])('%s is one error; the other corrections of the file are used', async (_, yaml) => {
    const { texts, errors } = await publishWith(yaml, SOUND);
    expect(errors).toEqual([expect.stringContaining('corrections/a.yml:1 correction-invalid')]);
    expect(texts).toEqual([PLAIN[0], PLAIN[1]?.replace('大雾', '浓雾')]);
  });

  test('text that looks like Markdown or HTML is text', async () => {
    const { texts, errors } = await publishWith(
      correction(PAGE, '{ text: { line: 3, old: 很大, new: "<script>alert(1)</script> **大** # [a](b)" } }'),
    );
    expect(errors).toEqual([]);
    expect(texts[0]).toContain('\\<script>');
    expect(texts[0]).toContain('\\*\\*大\\*\\*');
  });

  test('a file that links to elsewhere is not read', async () => {
    const archive = correctedArchive({ [PAGE]: MARKET }, {});
    mkdirSync(join(archive, 'corrections'), { recursive: true });
    symlinkSync(join(temporaryFolder({ 'x.yml': SOUND }), 'x.yml'), join(archive, 'corrections', 'x.yml'));
    expect((await publish(archive)).errors).toEqual([]);
  });
});

describe('the rest of the archive', () => {
  test('a correction of one page changes no other file', async () => {
    const archive = correctedArchive({ [PAGE]: MARKET, [OTHER]: FERRY }, {});
    await ingest(archive);
    const before = await readTree(archive, ['articles']);
    writeCorrections(archive, {
      'a.yml': correction(PAGE, '{ role: { at: [{ lines: 3, quote: 本报讯（记者 }], as: crosshead } }'),
    });
    const { outcome } = await publish(archive);
    expect(outcome.written).toMatchObject({ written: 1, removed: 0, kept: 0 });
    const after = await readTree(archive, ['articles']);
    expect([...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual([
      'articles/lanchuan-ribao/2024/2024-10-18/p02-a01.md',
    ]);
  });

  test('a second run changes nothing, and without the corrections all is as before', async () => {
    const archive = correctedArchive({ [PAGE]: MARKET }, {});
    await ingest(archive);
    const plain = await readTree(archive);
    writeCorrections(archive, { 'a.yml': correction(PAGE, '{ text: { line: 3, old: 很大, new: 不小 } }') });
    await ingest(archive);
    const { written } = await ingest(archive);
    expect(written).toMatchObject({ written: 0, removed: 0, kept: 0 });
    writeCorrections(archive, { 'a.yml': '' });
    await ingest(archive);
    const again = await readTree(archive);
    for (const [path, text] of plain) if (path.endsWith('.md')) expect(again.get(path)).toBe(text);
  });

  test('a page known from the cache is read anew when its corrections change', async () => {
    const archive = correctedArchive({ [PAGE]: MARKET, [OTHER]: FERRY }, {});
    const cache = temporaryFolder({});
    await ingest(archive, { cache });
    writeCorrections(archive, { 'a.yml': SOUND });
    const { parsed, fromCache } = await ingest(archive, { cache });
    expect([parsed, fromCache]).toEqual([1, 1]);
    const text = readFileSync(join(archive, 'articles/lanchuan-ribao/2024/2024-10-18/p03-a01.md'), 'utf8');
    expect(text).toContain('渡口因浓雾停航一天');
  });

  test('nothing is lost and nothing is made up, apart from the words that were corrected', async () => {
    const archive = correctedArchive(
      { [PAGE]: MARKET },
      {
        'a.yml':
          correction(PAGE, '{ text: { line: 3, old: 很大, new: 不小 } }') +
          correction(PAGE, '{ split: { line: 3, before: 院子很 } }'),
      },
    );
    expect((await publish(archive)).errors).toEqual([]);
    expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  });
});
