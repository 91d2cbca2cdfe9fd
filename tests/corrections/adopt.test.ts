import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adoptCommand } from '../../scripts/commands/adopt.ts';
import { ingest } from '../ingest/archive-folder.ts';
import { checkPublished, readPublished } from '../ingest/published.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { readTree } from '../ingest/read-tree.ts';
import { brief } from '../read/temp-folder.ts';
import { correctedArchive, publish } from './corrected-archive.ts';

const PAGE = '2024-10-18-02.txt';
const FIRST = 'articles/lanchuan-ribao/2024/2024-10-18/p02-a01.md';
const CORRECTIONS = 'corrections/lanchuan-ribao-2024-10-18.yml';
const RAW = `早市搬冢

本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。

邻近的居民说，早晨安静了。居民又说，买菜也近。

渡口停航

本报讯（记者 韩知秋）渡口因大雾停航一天。
`;

const SIGNED = { who: '沈若溪', when: '2026-11-20', why: '对照原版' };

async function edited(change: (text: string) => string, raw = RAW) {
  const archive = correctedArchive({ [PAGE]: raw }, {});
  await ingest(archive);
  const path = join(archive, FIRST);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return archive;
}

async function adopt(archive: string, files: string[] = [], signed: Partial<typeof SIGNED> = {}) {
  const console = quietConsole();
  const code = await adoptCommand(files, { archive, ...SIGNED, ...signed }, console);
  return { code, console };
}

/** What the person wrote is what ingest makes from now on: no file is kept as edited, and a second run writes nothing. */
async function settled(archive: string) {
  const file = readFileSync(join(archive, FIRST), 'utf8');
  const first = await ingest(archive);
  expect(brief(first.diagnostics).filter((line) => /hand-edit|correction/u.test(line))).toEqual([]);
  expect(readFileSync(join(archive, FIRST), 'utf8')).toBe(file);
  const tree = await readTree(archive);
  expect((await ingest(archive)).written).toMatchObject({ written: 0, removed: 0, kept: 0 });
  expect(await readTree(archive)).toEqual(tree);
  return file;
}

describe('an edit becomes corrections, and ingest then writes the same', () => {
  test('words in headline and body, each place a correction of its own', async () => {
    const archive = await edited((text) =>
      text.replace('headline: 早市搬冢', 'headline: 早市搬家').replace('摊位比从前多了一倍', '摊点比从前多了两倍'),
    );
    expect((await adopt(archive)).code).toBe(0);
    const file = await settled(archive);
    expect(file).toContain('headline: 早市搬家');
    expect(file).toContain('摊点比从前多了两倍');
    const { articles } = await publish(archive);
    const told = articles[0]?.front.corrections?.map(({ field, old, new: now, lines, ...rest }) => [
      field,
      old,
      now,
      lines,
      rest.who,
      rest.why,
    ]);
    expect(told).toEqual([
      ['headline', '冢', '家', [[1, 1]], '沈若溪', '对照原版'],
      ['body', '位', '点', [[3, 3]], '沈若溪', '对照原版'],
      ['body', '一', '两', [[3, 3]], '沈若溪', '对照原版'],
    ]);
    expect(readFileSync(join(archive, CORRECTIONS), 'utf8')).toBe(`- file: 2024-10-18-02.txt
  who: 沈若溪
  when: 2026-11-20
  why: 对照原版
  do: { text: { line: 1, old: 冢, new: 家 } }
- file: 2024-10-18-02.txt
  who: 沈若溪
  when: 2026-11-20
  why: 对照原版
  do: { text: { line: 3, old: 位, new: 点 } }
- file: 2024-10-18-02.txt
  who: 沈若溪
  when: 2026-11-20
  why: 对照原版
  do: { text: { line: 3, old: 一, new: 两 } }
`);
  });

  test('a paragraph made a crosshead, parted, or joined', async () => {
    const archive = await edited((text) =>
      text.replace('邻近的居民说，早晨安静了。居民又说', '邻近的居民说，早晨安静了。\n\n居民又说'),
    );
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).toContain('早晨安静了。\n\n居民又说');
    writeFileSync(join(archive, FIRST), readFileSync(join(archive, FIRST), 'utf8').replace('\n邻近的居民', '\n## 邻近的居民'));
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).toContain('## 邻近的居民说，早晨安静了。');
  });

  test('two paragraphs made one', async () => {
    const archive = await edited((text) => text.replace('多了一倍。\n\n邻近', '多了一倍。邻近'));
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).toContain('多了一倍。邻近的居民');
  });

  test('paragraphs in another order', async () => {
    const archive = await edited((text) => {
      const [head = '', first = '', second = ''] = text.split(/\n\n/u);
      return `${head}\n\n${second.trim()}\n\n${first}\n`;
    });
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).toMatch(/邻近的居民[\s\S]*本报讯/u);
  });

  test('a name in the paragraph, with or without its copies in the front matter', async () => {
    for (const change of [/沈若溪/gu, /^本报讯（记者 沈若溪/mu]) {
      const archive = await edited((text) => text.replace(change, (found) => found.replace('沈若溪', '沈若汐')));
      expect((await adopt(archive)).code).toBe(0);
      expect((await settled(archive)).match(/(?:text: |name: |^)(?:本报讯（记者 )?沈若汐/gmu)).toHaveLength(4);
    }
  });

  test('a paragraph taken out is no article’s any more, and stands at the end of its page', async () => {
    const archive = await edited((text) => text.replace(/\n邻近的居民.*\n/u, ''));
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).not.toContain('邻近的居民');
    const { issues } = await readPublished(archive);
    expect(issues[0]?.pages[0]?.unassigned).toMatchObject([{ lines: [5, 5], role: 'noise' }]);
    expect(issues[0]?.pages[0]?.corrections).toMatchObject([{ what: 'role', who: '沈若溪' }]);
    expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  });

  test('a paragraph carried over to another article', async () => {
    const archive = await edited((text) => text.replace(/\n邻近的居民.*\n/u, ''));
    const second = join(archive, FIRST.replace('a01', 'a02'));
    writeFileSync(second, `${readFileSync(second, 'utf8')}\n邻近的居民说，早晨安静了。居民又说，买菜也近。\n`);
    const { code, console } = await adopt(archive);
    expect([code, console.complained]).toEqual([0, []]);
    await settled(archive);
    expect(readFileSync(second, 'utf8')).toContain('停航一天。\n\n邻近的居民');
  });

  test('joined, reworded and made a crosshead in one go', async () => {
    const archive = await edited(
      (text) => text.replace('多了一倍。\n\n邻近的居民说', '多了两倍。附近的居民说').replace('\n居民', '\n## 居民'),
      RAW.replace('安静了。', '安静了。\n\n'),
    );
    expect(await adopt(archive)).toMatchObject({ code: 0, console: { complained: [] } });
    expect(await settled(archive)).toMatch(/多了两倍。附近的居民说，早晨安静了。\n\n## 居民又说/u);
  });

  test('a deck that is none', async () => {
    const raw = RAW.replace('\n\n本报讯（记者 沈', '\n\n——摊位比从前多了\n\n本报讯（记者 沈');
    const archive = await edited((text) => text.replace(/^decks:\n.*\n/mu, ''), raw);
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).not.toContain('decks:');
  });

  test('nothing of the text: the file is written as it was, without a correction', async () => {
    const archive = await edited((text) => text.replace('kind: article', "kind: 'article'"));
    expect((await adopt(archive)).code).toBe(0);
    expect(existsSync(join(archive, CORRECTIONS))).toBe(false);
    expect(await settled(archive)).toContain('kind: article');
  });

  test('the kind', async () => {
    const archive = await edited((text) => text.replace('kind: article', 'kind: notice'));
    expect((await adopt(archive)).code).toBe(0);
    expect(await settled(archive)).toContain('kind: notice');
  });

  test('the day: the article moves, and its address leads on', async () => {
    const archive = await edited((text) => text.replace(/^date: .*$/mu, 'date: 2024-10-19'));
    expect((await adopt(archive)).code).toBe(0);
    const { articles, errors } = await publish(archive);
    expect(errors).toEqual([]);
    expect(articles.map(({ front }) => [front.address, front.dateBasis])).toEqual([
      ['lanchuan-ribao/2024-10-19/p02/a01', 'correction'],
      ['lanchuan-ribao/2024-10-19/p02/a02', 'correction'],
    ]);
    expect((await ingest(archive)).written).toMatchObject({ written: 0, kept: 0 });
  });

  test('a headline that stands elsewhere on the page is chosen, not written anew', async () => {
    const raw =
      '第7版\n\n渡口今日停航\n\n■本报记者 顾明远 摄\n\n早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，摊位比从前多了一倍。\n';
    const archive = correctedArchive({ [PAGE]: raw }, {});
    await ingest(archive);
    const { articles } = await publish(archive);
    const target = articles.find(({ front }) => front.headline === '早市搬家');
    expect(target).toBeDefined();
    const path = join(archive, target?.path ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('headline: 早市搬家', 'headline: 渡口今日停航'));
    const { code, console } = await adopt(archive);
    expect([code, console.complained]).toEqual([0, []]);
    expect(readFileSync(join(archive, (await readTree(archive, ['corrections'])).keys().next().value ?? ''), 'utf8')).toContain(
      'headline:',
    );
    const after = await publish(archive);
    expect(after.articles.some(({ front, body }) => front.headline === '渡口今日停航' && body.includes('早市搬进了院子'))).toBe(
      true,
    );
  });
});

describe('what cannot be told in corrections', () => {
  test.each([
    ['a paragraph of the editor’s own', (text: string) => `${text}\n编者注。\n`, 'body 中加入了版面上没有的段落'],
    ['a tag', (text: string) => text.replace(/^section:/mu, 'tags:\n  - haojie\nsection:'), 'tags → vocabulary/tags.yml'],
    ['a section', (text: string) => text.replace(/^(section:\n {2}id: ).*$/mu, '$1yaowen'), 'section → vocabulary/sections.yml'],
    [
      'a name in the front matter alone',
      (text: string) => text.replace('text: 本报讯（记者 沈若溪', 'text: 本报讯（记者 沈若汐'),
      'byline ≠ body',
    ],
    ['who stands behind a name', (text: string) => text.replace('role: 记者', 'role: 通讯员'), 'byline'],
    ['another grade', (text: string) => text.replace('grade: a', 'grade: b'), 'quality'],
    ['emphasis', (text: string) => text.replace('早晨安静了', '**早晨安静了**'), 'body'],
    ['broken front matter', (text: string) => text.replace('kind: article', 'kind: essay'), 'kind'],
  ])('%s stays as it is, and is said', async (_, change, field) => {
    const archive = await edited(change);
    const file = readFileSync(join(archive, FIRST), 'utf8');
    const { code, console } = await adopt(archive);
    expect(code).toBe(1);
    expect(console.complained).toEqual([expect.stringMatching(new RegExp(`p02-a01\\.md：不能完全转为更正.*${field}`, 'u'))]);
    expect(readFileSync(join(archive, FIRST), 'utf8')).toBe(file);
    expect(existsSync(join(archive, CORRECTIONS))).toBe(false);
    expect(brief((await ingest(archive)).diagnostics)).toContain(`hand-edit-kept ${FIRST}`);
  });

  test('one file that cannot does not keep another from it', async () => {
    const archive = await edited((text) => text.replace('headline: 早市搬冢', 'headline: 早市搬家'));
    const second = join(archive, FIRST.replace('a01', 'a02'));
    writeFileSync(second, `${readFileSync(second, 'utf8')}\n编者注。\n`);
    const { code, console } = await adopt(archive);
    expect([code, console.said.length, console.complained.length]).toEqual([1, 1, 1]);
    expect((await ingest(archive)).written).toMatchObject({ kept: 1 });
    expect(readFileSync(join(archive, FIRST), 'utf8')).toContain('headline: 早市搬家');
  });
});

describe('the command', () => {
  test('adds to the corrections that are there, and does nothing twice', async () => {
    const archive = await edited((text) => text.replace('headline: 早市搬冢', 'headline: 早市搬家'));
    await adopt(archive);
    const once = readFileSync(join(archive, CORRECTIONS), 'utf8');
    await ingest(archive);
    expect((await adopt(archive)).console.said).toEqual(['没有经人工修改的文章']);
    writeFileSync(join(archive, FIRST), readFileSync(join(archive, FIRST), 'utf8').replace('早晨安静了', '清晨安静了'));
    await adopt(archive, [], { who: '韩知秋' });
    const twice = readFileSync(join(archive, CORRECTIONS), 'utf8');
    expect(twice.startsWith(once)).toBe(true);
    expect(twice).toContain('who: 韩知秋');
    await settled(archive);
  });

  test('leaves a file of corrections alone that it cannot add to', async () => {
    const archive = await edited((text) => text.replace('headline: 早市搬冢', 'headline: 早市搬家'));
    await ingest(archive);
    const { writeCorrections } = await import('./corrected-archive.ts');
    writeCorrections(archive, { 'lanchuan-ribao-2024-10-18.yml': '[]\n' });
    expect((await adopt(archive)).code).toBe(0);
    expect(readFileSync(join(archive, CORRECTIONS), 'utf8')).toBe('[]\n');
    expect(readFileSync(join(archive, CORRECTIONS.replace('.yml', '-2.yml')), 'utf8')).toContain('家');
    await settled(archive);
  });

  test('takes only the files that are named', async () => {
    const archive = await edited((text) => text.replace('headline: 早市搬冢', 'headline: 早市搬家'));
    const second = join(archive, FIRST.replace('a01', 'a02'));
    writeFileSync(second, readFileSync(second, 'utf8').replace('大雾', '浓雾'));
    expect((await adopt(archive, [second])).code).toBe(0);
    expect(readFileSync(join(archive, CORRECTIONS), 'utf8')).not.toContain('家');
    await ingest(archive);
    expect((await adopt(archive, [second])).code).toBe(1);
  });

  test('refuses a day that does not exist, nobody’s name, and files of elsewhere', async () => {
    const archive = correctedArchive({ [PAGE]: RAW }, {});
    await expect(adopt(archive, [], { when: '2026-02-30' })).rejects.toThrow(/--when/u);
    await expect(adopt(archive, [], { who: ' ' })).rejects.toThrow(/--who/u);
    await expect(adopt(archive, ['/etc/hosts'])).rejects.toThrow(/no article/u);
    await expect(adopt(archive, ['articles/../../x.md'])).rejects.toThrow(/no article/u);
  });
});
