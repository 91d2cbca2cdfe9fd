import { expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { contactOf } from '../../src/rights/rights-words.ts';
import { suggestionFor, suggestionPath } from '../../src/rights/suggestions.ts';
import { rawRows } from '../../src/site/raw-rows.ts';

const ZH = messagesFor('zh-CN');
const BLOCKS = [
  { kind: 'paragraph' as const, html: '甲', text: '甲', lines: [[5, 9] as [number, number]] },
  { kind: 'paragraph' as const, html: '乙', text: '乙', lines: [[10, 10] as [number, number], [14, 15] as [number, number]] },
];
const ARTICLE = { address: 'ribao/2024-01-03/p01/a01', blocks: BLOCKS };

test('a suggestion names the paragraph by its permanent address, its number and its raw lines', () => {
  expect(suggestionFor(ARTICLE, { address: 'https://a.example/papers/' }, ZH, 2)).toEqual({
    title: '更正 ribao/2024-01-03/p01/a01',
    body: 'https://a.example/papers/ribao/2024-01-03/p01/a01/#t2\n第2段 原始文字第10、14—15行\n现为：\n应为：\n依据：',
  });
});

test('without an online home the address in the archive is enough; about no paragraph, none is named', () => {
  expect(suggestionFor(ARTICLE, {}, ZH, 1).body.split('\n').slice(0, 2)).toEqual([
    'ribao/2024-01-03/p01/a01',
    '第1段 原始文字第5—9行',
  ]);
  expect(suggestionFor(ARTICLE, {}, ZH).body).toBe('ribao/2024-01-03/p01/a01\n现为：\n应为：\n依据：');
});

test('the form for a new issue is filled in, else an e-mail is', () => {
  const suggestion = { title: 'a & b', body: '一\n二' };
  const at = (path: string) => new URL(path).searchParams;
  const issue = suggestionPath({ issues: 'https://git.example/x/issues/new', email: 'a@b.example' }, suggestion);
  expect([issue.split('?')[0], at(issue).get('title'), at(issue).get('body')]).toEqual([
    'https://git.example/x/issues/new',
    'a & b',
    '一\n二',
  ]);
  const template = suggestionPath({ issues: 'https://git.example/x/issues/new?template=fix.yml' }, suggestion);
  expect([at(template).get('template'), at(template).get('title')]).toEqual(['fix.yml', 'a & b']);
  const mail = suggestionPath({ email: 'a@b.example' }, suggestion);
  expect([new URL(mail).pathname, at(mail).get('subject'), at(mail).get('body')]).toEqual(['a@b.example', 'a & b', '一\n二']);
});

test('a contact is a link only where it is an address', () => {
  expect(contactOf('a@b.example').path).toBe('mailto:a@b.example');
  expect(contactOf('https://b.example/x').path).toBe('https://b.example/x');
  for (const text of ['电话 0931-123', 'javascript:alert(1)@x', 'a@b.example?bcc=c@d.example'])
    expect(contactOf(text)).toEqual({ text });
});

test('raw lines that are withheld become one row for each run; the others keep their numbers', () => {
  const lines = [1, 2, 3, 4, 5, 6].map((number) => ({ number, raw: `行${number}` }));
  expect(
    rawRows(lines, [
      [2, 3],
      [5, 5],
    ]),
  ).toEqual([
    { number: 1, raw: '行1' },
    { number: 2, last: 3, raw: '' },
    { number: 4, raw: '行4' },
    { number: 5, last: 5, raw: '' },
    { number: 6, raw: '行6' },
  ]);
  expect(rawRows(lines)).toEqual(lines);
});
