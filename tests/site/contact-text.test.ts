import { expect, test } from 'vitest';
import { contactText } from '../../src/site/contact-text.ts';
import { ARCHIVE } from './article-view.ts';

const linesOf = (contact: string) =>
  contactText({ ...ARCHIVE, contact })
    ?.trimEnd()
    .split('\n');
const fieldsOf = (contact: string) => linesOf(contact)?.filter((line) => !line.startsWith('#'));

test('whom to write to, where this file is, and in which languages', () => {
  expect(linesOf('来信请寄 archive@example.org。')).toEqual([
    '# 澜川旧报',
    '# 来信请寄 archive@example.org。',
    expect.stringMatching(/^# .*Expires/u),
    'Contact: mailto:archive@example.org',
    'Canonical: https://archive.example.org/contact.txt',
    'Policy: https://archive.example.org/about/',
    'Preferred-Languages: zh-CN',
  ]);
});

test('a web address is a contact too; words that are no address stay a comment', () => {
  expect(fieldsOf('https://example.org/write，或 a.b+c@example.org')).toContain('Contact: https://example.org/write');
  expect(fieldsOf('https://example.org/write，或 a.b+c@example.org')).toContain('Contact: mailto:a.b+c@example.org');
  expect(fieldsOf('澜川市图书馆三楼')?.filter((line) => line.startsWith('Contact'))).toEqual([]);
});

test('a text of several lines adds no field', () => {
  for (const sign of ['\n', '\r', '\u2028', '\u0085', '\u000b']) {
    expect(fieldsOf(`a${sign}Contact: mailto:thief@example.com`)).toEqual(fieldsOf('a mailto:thief@example.com'));
  }
});

test('without a home there is no address; without a contact no file', () => {
  const { address: _address, ...homeless } = ARCHIVE;
  expect(contactText({ ...homeless, contact: 'a@example.org' })).not.toMatch(/Canonical|Policy/u);
  expect(contactText(ARCHIVE)).toBeUndefined();
});
