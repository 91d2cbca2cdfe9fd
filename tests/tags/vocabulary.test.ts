import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { starterSections, starterTags } from '../../scripts/new/starter-vocabulary.ts';
import type { Language } from '../../src/schemas/archive.ts';
import type { Section, Tag } from '../../src/schemas/vocabulary.ts';
import { temporaryFolder } from '../read/temp-folder.ts';

/** An archive with these vocabulary files: what counts of them, and each problem as `file:line problem`. */
async function load(files: Record<string, string>, language = 'zh-CN') {
  const archive = `title: 测试\nlanguage: ${language}\nnewspapers:\n  - id: a\n    name: 澜川日报\n`;
  const vocabulary = Object.entries(files).map(([file, text]) => [`vocabulary/${file}`, text]);
  const folder = temporaryFolder({ 'archive.yml': archive, 'raw/a.txt': 'a', ...Object.fromEntries(vocabulary) });
  const { sections, tags, people, diagnostics } = await loadArchive(folder);
  const problems = diagnostics.map(({ severity, source, values = {} }) => {
    const place = source === 'unavailable' ? '' : `${source.file}:${'line' in source ? source.line : ''}`;
    return `${severity} ${place} ${values['problem']}`;
  });
  return { sections, tags, people, problems };
}

describe('an entry that cannot be used is an error that names file and line', () => {
  test.each([
    ['no name', 'tags.yml', '- id: ferry\n  name: 渡口\n  kind: place\n- id: bridge\n  kind: place\n', '4 name'],
    ['another kind', 'tags.yml', '- id: ferry\n  name: 渡口\n  kind: person\n', '1 kind'],
    ['a misspelt field', 'tags.yml', '- id: ferry\n  name: 渡口\n  kind: place\n  synonym: [码头]\n', '1 '],
    ['synonyms that are no list', 'tags.yml', '- id: ferry\n  name: 渡口\n  kind: place\n  synonyms: 码头\n', '1 synonyms'],
    ['an id that is no address', 'sections.yml', '# 分类\n- id: 要闻\n  name: { zh-CN: 要闻 }\n', '2 id'],
    ['an item of no known kind', 'sections.yml', '- id: ads\n  name: { zh-CN: 广告 }\n  kinds: [advert]\n', '1 kinds'],
    ['nobody who confirmed it', 'people.yml', '- name: 梁婧姝\n  aliases: [梁婧娟]\n', '1 confirmedBy'],
    ['broken YAML', 'tags.yml', '- id: ferry\n  name: [渡口\n', '3 '],
  ])('%s', async (_, file, text, problem) => {
    const [first = '', ...others] = (await load({ [file]: text })).problems;
    expect(first).toContain(`error vocabulary/${file}:${problem}`);
    expect(others).toEqual([]);
  });

  test('and leaves the other entries in use', async () => {
    const { tags } = await load({ 'tags.yml': '- id: bridge\n  kind: place\n- { id: ferry, name: 渡口, kind: place }\n' });
    expect(tags).toEqual([{ id: 'ferry', name: '渡口', kind: 'place' }]);
  });

  test('a wider tag that does not exist', async () => {
    const { tags, problems } = await load({ 'tags.yml': '- { id: ferry, name: 渡口, kind: place, broader: port }\n' });
    expect(tags).toEqual([{ id: 'ferry', name: '渡口', kind: 'place' }]);
    expect(problems).toEqual(['error vocabulary/tags.yml:1 ferry: broader 指向不存在的“port”']);
  });
});

describe('one word means one tag', () => {
  test('a synonym of two tags stays with the first', async () => {
    const text = [
      '- { id: ferry, name: 渡口, kind: place, synonyms: [码头, 渡头] }',
      '- { id: port, name: 港口, kind: place, synonyms: [码头, 海港] }',
    ];
    const { tags, problems } = await load({ 'tags.yml': text.join('\n') });
    expect(tags.map(({ synonyms }) => synonyms)).toEqual([['码头', '渡头'], ['海港']]);
    expect(problems).toEqual(['error vocabulary/tags.yml:2 port: “码头”已是标签 ferry 的名称或同义词，此处未采用']);
  });

  test('a synonym gives way to a name, whichever stands first, in any case and width', async () => {
    const text = [
      '- { id: quay, name: Fish Quay, kind: place, synonyms: [ＰＩＥＲ] }',
      '- { id: pier, name: Pier, kind: place, synonyms: [Pier, jetty] }',
    ];
    const { tags, problems } = await load({ 'tags.yml': text.join('\n') }, 'en');
    expect(tags.map(({ synonyms }) => synonyms)).toEqual([[], ['Pier', 'jetty']]);
    expect(problems).toEqual([
      'error vocabulary/tags.yml:1 quay: “ＰＩＥＲ” is a name or synonym of the tag pier already; it was not used here',
    ]);
  });

  test('two tags of one name are both kept, and named', async () => {
    const { tags, problems } = await load({
      'tags.yml': '- { id: a, name: 渡口, kind: place }\n- { id: b, name: 渡口, kind: topic }',
    });
    expect(tags.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems).toHaveLength(1);
  });
});

describe.each<Language>(['zh-CN', 'zh-TW', 'en'])('the vocabulary of a new archive in %s', (language) => {
  const texts = { 'sections.yml': starterSections(language), 'tags.yml': starterTags(language) };

  test('is valid as it is', async () => {
    expect((await load(texts, language)).problems).toEqual([]);
  });

  test('ends with the section for the rest, which no word chooses', () => {
    const last = (parse(texts['sections.yml']) as Section[]).at(-1);
    expect([last?.id, last?.words, last?.strong]).toEqual(['general', undefined, undefined]);
  });

  test('gives no word to more than two sections, and none for and against one', () => {
    for (const section of parse(texts['sections.yml']) as Section[]) {
      const { words = [], strong = [], against = [] } = section;
      const all = [...words, ...strong, ...against];
      expect([section.id, all.filter((word, index) => all.indexOf(word) !== index)]).toEqual([section.id, []]);
    }
    const words = (parse(texts['sections.yml']) as Section[]).flatMap(({ words: own = [], strong = [] }) => [...own, ...strong]);
    expect(words.filter((word) => words.filter((other) => other === word).length > 2)).toEqual([]);
  });

  test('has tags of its own language', () => {
    const tags = parse(texts['tags.yml']) as Tag[];
    const han = tags.filter(({ name }) => /\p{Script=Han}/u.test(name)).length;
    expect(han).toBe(language === 'en' ? 0 : tags.length);
  });
});
