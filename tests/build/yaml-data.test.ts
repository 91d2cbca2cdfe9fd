import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { readYaml } from '../../scripts/build/yaml-data.ts';

const schema = z.strictObject({
  date: z.string().optional(),
  label: z.string().optional(),
  order: z.int().optional(),
  lines: z.array(z.tuple([z.int(), z.int()])).optional(),
  names: z.array(z.string()).optional(),
});

test('numbers are numbers, and dates stay text', () => {
  expect(readYaml('date: 2024-07-19\norder: 3\nlines: [[1, 2]]', schema)).toEqual({
    date: '2024-07-19',
    order: 3,
    lines: [[1, 2]],
  });
});

test('where text is wanted, an unquoted number or truth value is taken as written', () => {
  expect(readYaml('label: 02\nnames: [12:30, true, 0x10, 1e3]', schema)).toEqual({
    label: '02',
    names: ['12:30', 'true', '0x10', '1e3'],
  });
});

test.each([
  ['a number in quotes where a number is wanted', 'order: "3"', 'order'],
  ['an unknown key', 'colour: red', 'colour'],
  ['a key given twice', 'order: 1\norder: 2', 'unique'],
  ['an alias', 'names: &a [x]\nlines: *a', 'alias'],
  ['an alias bomb', `a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]`, 'alias'],
  ['a tag', 'date: !!js/function "function () {}"', 'tag'],
  ['code', 'date: !code x', 'tag'],
  ['an empty value', 'date:', 'date'],
  ['broken YAML', 'date: [', ''],
])('%s is refused', (_, text, named) => {
  expect(() => readYaml(text, schema)).toThrow(new RegExp(named, 'iu'));
});

test('keys that mean something to JavaScript are only unknown keys', () => {
  expect(() => readYaml('__proto__: { polluted: yes }', schema)).toThrow();
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('many mistakes make one message of bearable length', () => {
  const many = Array.from({ length: 50 }, (_, index) => `key${index}: 1`).join('\n');
  const loose = z.strictObject(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, z.boolean()])));
  expect(() => readYaml(many, loose)).toThrow(/and 47 more$/u);
});

test('front matter ends at a line of three hyphens, and rules in the body are left alone', () => {
  expect(splitMarkdown('---\na: "--- b"\n---\n\n甲\n\n---\n\n乙\n')).toEqual({
    frontMatter: 'a: "--- b"',
    body: '\n甲\n\n---\n\n乙\n',
  });
});

test('what Windows editors leave behind is not part of the text', () => {
  expect(splitMarkdown('\uFEFF---\r\na: 1\r\n---\r\n甲\r\n')).toEqual({ frontMatter: 'a: 1', body: '甲\n' });
});

test.each([
  ['none', '甲'],
  ['one that does not end', '---\na: 1\n甲'],
  ['one marked as code', '---js\n({ a: 1 })\n---\n'],
])('front matter must be there: %s', (_, text) => {
  expect(() => splitMarkdown(text)).toThrow('front matter');
});
