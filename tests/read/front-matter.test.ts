import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../scripts/ingest/read/front-matter.ts';
import { splitLines } from '../../scripts/ingest/read/lines.ts';
import { ARCHIVE, brief } from './temp-folder.ts';

function read(text: string) {
  const { newspapers, language } = ARCHIVE;
  const { facts, lines, diagnostics } = readFrontMatter(splitLines(text), { file: 'p.txt', newspapers, language });
  return { facts, firstLine: lines[0]?.number, diagnostics: brief(diagnostics) };
}

/** The block and one line of text; the text is line 4 after a block of one line. */
const withBlock = (...entries: string[]) => ['---', ...entries, '---', '正文'].join('\n');

test('all five facts, and text lines keep their numbers', () => {
  const text = withBlock('newspaper: 澜川日報', 'date: 2024-07-19', 'page: A02', 'edition: 2', 'name: 要闻');
  expect(read(text)).toEqual({
    facts: { newspaper: 'lanchuan-ribao', date: '2024-07-19', label: 'A2', edition: 2, name: '要闻' },
    firstLine: 8,
    diagnostics: [],
  });
});

test('values are text however they look, in quotes or not', () => {
  expect(read(withBlock('date: "2024年7月9日"', "page: '012'")).facts).toEqual({ date: '2024-07-09', label: '12' });
});

describe('bad values are dropped, good ones count', () => {
  test.each([
    ['a day that does not exist', 'date: 2024-02-30', 'date-invalid p.txt:3'],
    ['a path for a day', 'date: ../../x', 'front-matter-invalid p.txt:3'],
    ['an unknown key', 'layout: evil', 'front-matter-invalid p.txt:3'],
    ['a prototype key', '__proto__: {polluted: yes}', 'front-matter-invalid p.txt:3'],
    ['a constructor', 'constructor: x', 'front-matter-invalid p.txt:3'],
    ['a nested value', 'name: {a: b}', 'front-matter-invalid p.txt:3'],
    ['a list', 'date: [2024-07-19]', 'front-matter-invalid p.txt:3'],
    ['a tag', 'name: !!js/function "x"', 'front-matter-invalid p.txt:3'],
    ['a page that is none', 'edition: many', 'front-matter-invalid p.txt:3'],
    ['a key given twice', 'page: 3', 'front-matter-invalid p.txt:3'],
  ])('%s', (_, entry, diagnostic) => {
    const result = read(withBlock('page: 2', entry));
    expect(result.diagnostics).toEqual([diagnostic]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    if (!entry.includes('!!')) expect(result).toMatchObject({ facts: { label: '2' }, firstLine: 5 });
  });

  test('an alias bomb is never expanded', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((key, index) => bombLine(key, 'abcdefg'[index] ?? ''))];
    const result = read(withBlock('page: 2', ...bomb, 'name: *h'));
    expect(result.facts).toEqual({ label: '2' });
    expect(result.diagnostics).toHaveLength(9);
  });

  test('an unknown newspaper is kept for the report', () => {
    expect(read(withBlock('newspaper: 无名日报')).facts).toEqual({ unknownNewspaper: '无名日报' });
  });

  test('an entry without a value states nothing', () => {
    expect(read(withBlock('date:', 'page: 2'))).toMatchObject({ facts: { label: '2' }, diagnostics: [] });
  });
});

describe('anything else stays page text', () => {
  test.each([
    ['---js', '---js\n{date: new Date()}\n---\n正文', ['front-matter-invalid p.txt:1']],
    ['--- json', '--- json\n{}\n---\n正文', ['front-matter-invalid p.txt:1']],
    ['a block left open', '---\ndate: 2024-07-19\n正文', ['front-matter-invalid p.txt:1']],
    ['broken YAML with a known key', withBlock('page: 2', 'date: [2024'), ['front-matter-invalid p.txt:3']],
    ['only unknown keys', withBlock('layout: page'), ['front-matter-invalid p.txt:2']],
    ['a rule and prose', '---\n澜川市今起供暖：市民反映良好\n---\n正文', []],
    ['an empty block', '---\n---\n正文', []],
    ['a longer rule', '-----\ndate: 2024-07-19\n---\n正文', []],
    ['front matter lower down', '\n---\ndate: 2024-07-19\n---\n', []],
  ])('%s', (_, text, diagnostics) => {
    const result = read(text);
    expect(result).toMatchObject({ facts: {}, firstLine: 1 });
    expect(result.diagnostics).toEqual(diagnostics);
  });

  test('nesting too deep for the parser is one diagnostic', () => {
    const text = withBlock('page: 2', `name: ${'['.repeat(3900)}`);
    expect(read(text)).toMatchObject({ facts: {}, firstLine: 1 });
    expect(read(text).diagnostics).toHaveLength(1);
  });
});

function bombLine(key: string, before: string): string {
  return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
}
