import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArchiveError, loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { brief, temporaryFolder } from './temp-folder.ts';

const VALID = 'title: 测试\nlanguage: zh-CN\nnewspapers:\n  - id: lanchuan-ribao\n    name: 澜川日报\n';

async function failure(text: string | Uint8Array): Promise<ArchiveError> {
  const error = await loadArchive(temporaryFolder({ 'archive.yml': text })).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ArchiveError);
  return error as ArchiveError;
}

test('a valid archive; text stays text, and the raw folder is absolute', async () => {
  const text = `${VALID}    number: 012\n    leadDays: 0\n    place:\n    pageNames: {1: 要闻, A02: 2024}\n`;
  const dir = temporaryFolder({ 'archive.yml': text, 'raw/a.txt': 'a' });
  const loaded = await loadArchive(dir);
  expect(loaded.archive.newspapers[0]).toEqual({
    id: 'lanchuan-ribao',
    name: '澜川日报',
    number: '012',
    leadDays: 0,
    pageNames: { '1': '要闻', A02: '2024' },
  });
  expect(loaded).toMatchObject({ rawFolder: join(dir, 'raw'), sections: [], tags: [], diagnostics: [] });
});

test('rights are read as they are meant, and a statement that no list has is told of', async () => {
  const rights = `    rights:
      uri: https://example.org/terms
      withhold: false
      periods:
        - from: 2024-01-01
          withhold: true
          uri: http://rightsstatements.org/vocab/InC/1.0/
`;
  const { archive, diagnostics } = await loadArchive(temporaryFolder({ 'archive.yml': VALID + rights, 'raw/a.txt': 'a' }));
  expect(archive.newspapers[0]?.rights).toMatchObject({ withhold: false, periods: [{ from: '2024-01-01', withhold: true }] });
  expect(diagnostics.map(({ code, values }) => [code, values?.['uri']])).toEqual([
    ['rights-uri-unknown', 'https://example.org/terms'],
  ]);
});

test('a raw folder elsewhere, and one that is missing', async () => {
  const dir = temporaryFolder({ 'in/archive.yml': `${VALID}raw: ../pages\n`, 'pages/a.txt': 'a' });
  expect(await loadArchive(join(dir, 'in'))).toMatchObject({ rawFolder: join(dir, 'pages'), diagnostics: [] });
  const { diagnostics } = await loadArchive(temporaryFolder({ 'archive.yml': VALID }));
  expect(brief(diagnostics)).toEqual(['raw-folder-missing archive.yml']);
});

describe('an archive.yml that cannot be used says what, where and what to do', () => {
  test('missing', async () => {
    await expect(loadArchive(temporaryFolder())).rejects.toThrow(/archive\.yml[\s\S]*不存在[\s\S]*backfile new/u);
  });

  test('a wrong field, with path and line, in the language of the archive', async () => {
    const error = await failure('title: A\nlanguage: en\nnewspapers:\n  - id: The Courier\n    name: Courier\n');
    expect(error.path).toBe('newspapers[0].id');
    expect(error.message).toContain('line 4, newspapers[0].id: an id is lower-case');
    expect((await failure('title: A\nlanguage: zh-CN\nnewspapers: []\n')).message).toContain('第 3 行 newspapers：');
  });

  test.each([
    ['an unknown key', `${VALID}color: red\n`, 'color'],
    ['a number that is none', `${VALID}    leadDays: soon\n`, 'leadDays'],
    ['not a mapping', 'just text\n', ''],
    ['broken YAML', 'title: [A\n', '第 '],
    ['two documents', `${VALID}---\n${VALID}`, '第 6 行'],
    ['an alias', `about: &a [x]\n${VALID}description: *a\n`, '*a'],
    ['a tag', `${VALID}description: !!js/function x\n`, 'js/function'],
    ['a prototype key', `${VALID}__proto__: {x: y}\n`, '__proto__'],
    ['a constructor', `${VALID}    rights: {constructor: x}\n`, 'constructor'],
    ['a key that stands twice', `${VALID}title: B\n`, 'title'],
    ['an address of the site itself', VALID.replace('lanchuan-ribao', 'search'), 'search'],
    ['the folder of a second language', VALID.replace('lanchuan-ribao', 'zh-tw'), '“zh-tw”是网站自用的地址'],
    ['a second language that is the first', `${VALID}secondLanguage: zh-CN\n`, '第二种语言须不同'],
    ['a second language that there is not', `${VALID}secondLanguage: fr\n`, 'secondLanguage'],
    ['an id given twice', `${VALID}  - id: lanchuan-ribao\n    name: 别的报\n`, 'newspapers[1].id'],
    [
      'a name that is an alias',
      `${VALID}  - id: b\n    name: 乙报\n    aliases: [澜川 日报, 《澜川日报》]\n`,
      'newspapers[1].aliases[1]',
    ],
    ['nesting beyond the parser', `title: ${'['.repeat(100_000)}\n`, ''],
  ])('%s', async (_, text, part) => {
    expect((await failure(text)).message).toContain(part);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('bytes that are not text', async () => {
    expect((await failure(Uint8Array.of(0x89, 0x50, 0, 0, 1))).message).toContain('不是');
  });

  test('a bomb of aliases', async () => {
    const levels = 'abcdefghi'.split('');
    const lines = levels.map(
      (key, index) =>
        `${key}: &${key} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${levels[index - 1]}`)).join(',')}]`,
    );
    expect((await failure(lines.join('\n'))).message).toContain('*a');
  });
});

describe('vocabularies', () => {
  const load = async (files: Record<string, string>) => {
    const { sections, tags, diagnostics } = await loadArchive(
      temporaryFolder({ 'archive.yml': VALID, 'raw/a.txt': 'a', ...files }),
    );
    return { sections: sections.map(({ id }) => id), tags, diagnostics: brief(diagnostics) };
  };

  test('wrong entries are diagnostics with their line, the rest counts', async () => {
    const text = [
      '- {id: news, name: {zh-CN: 要闻}}',
      '- {id: Bad Id, name: {en: X}}',
      '- {id: news, name: {en: Y}}',
      '- {id: french, name: {fr: Z}}',
      '- text',
      '- {id: sport, name: {en: Sport}}',
    ];
    const result = await load({ 'vocabulary/sections.yml': text.join('\n') });
    expect(result.sections).toEqual(['news', 'sport']);
    expect(result.diagnostics.toSorted()).toEqual([2, 3, 4, 5].map((line) => `archive-invalid vocabulary/sections.yml:${line}`));
  });

  test('broader terms must exist and not run in a circle', async () => {
    const text = [
      '- {id: a, name: A, kind: place, broader: b}',
      '- {id: b, name: B, kind: place, broader: a}',
      '- {id: c, name: C, kind: topic, broader: none}',
    ];
    const result = await load({ 'vocabulary/tags.yml': text.join('\n') });
    expect(result.tags.map(({ broader }) => broader)).toEqual([undefined, 'a', undefined]);
    expect(result.diagnostics).toEqual(['archive-invalid vocabulary/tags.yml:1', 'archive-invalid vocabulary/tags.yml:3']);
  });

  test.each([
    ['not a list', 'a: b'],
    ['broken', '- [a'],
    ['an alias', '- &a x\n- *a'],
  ])('%s: one diagnostic, no entries', async (_, text) => {
    const result = await load({ 'vocabulary/tags.yml': text });
    expect(result.tags).toEqual([]);
    expect(result.diagnostics).toHaveLength(1);
  });

  test('an empty file has no entries', async () => {
    expect(await load({ 'vocabulary/tags.yml': '# nothing yet\n' })).toMatchObject({ tags: [], diagnostics: [] });
  });
});

test.each(['content', 'tests/archives/hohhot'])('%s is valid', async (dir) => {
  const { diagnostics, sections, tags } = await loadArchive(join(import.meta.dirname, '../..', dir));
  // The seed pages lie beside the repository and may be absent.
  expect(diagnostics.filter(({ code }) => code !== 'raw-folder-missing')).toEqual([]);
  expect(sections.length).toBeGreaterThan(5);
  expect(tags.length).toBeGreaterThan(20);
});
