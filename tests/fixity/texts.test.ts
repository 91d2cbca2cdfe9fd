import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { FIXITY_TEXTS, fixityText } from '../../scripts/fixity/texts/index.ts';

const ROOT = join(import.meta.dirname, '../../scripts');

const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort();

test.each(Object.entries(FIXITY_TEXTS))('%s says the same in both languages', (_, { zh, en }) => {
  expect(namesIn(zh)).toEqual(namesIn(en));
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

test('every code is one that the program gives', () => {
  const places = [...filesUnder(ROOT, 'fixity', '.ts'), ...filesUnder(ROOT, 'commands', '.ts')].filter(
    (path) => !path.includes('/texts/'),
  );
  const code = places.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
  expect(Object.keys(FIXITY_TEXTS).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

test('what a value may hold cannot act on a terminal', () => {
  expect(fixityText('file-extra', 'en', { path: 'a\u001b[2J\u202e\u0007旧 é' })).toBe('extra: a\\u{1b}[2J\\u{202e}\\u{7}旧 é');
});
