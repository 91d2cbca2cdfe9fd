import { expect, test } from 'vitest';
import { openSearchXml } from '../../src/site/open-search.ts';
import { ARCHIVE } from './article-view.ts';
import { childrenOf, parseXml, textOf } from './xml.ts';

function described(facts: Partial<typeof ARCHIVE> = {}, home = 'https://example.org/old/') {
  return parseXml(openSearchXml(home, { ...ARCHIVE, ...facts }));
}

test('browsers are told where the search is, by a full address with a place for the words', () => {
  const root = described();
  expect([root.name, root.attributes]).toEqual(['OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }]);
  expect(childrenOf(root, 'Url').map(({ attributes }) => attributes)).toEqual([
    { type: 'text/html', method: 'get', template: 'https://example.org/old/search/?q={searchTerms}' },
    { type: 'application/opensearchdescription+xml', rel: 'self', template: 'https://example.org/old/opensearch.xml' },
  ]);
  expect([textOf(root, 'InputEncoding'), textOf(root, 'OutputEncoding')]).toEqual(['UTF-8', 'UTF-8']);
  // There is none to be named.
  expect(childrenOf(root, 'Image')).toEqual([]);
});

test('an address with braces or other signs has one parameter all the same', () => {
  const [url] = childrenOf(described({}, 'https://example.org/{x}/?a&b="<c>'), 'Url');
  expect(url?.attributes['template']).toBe('https://example.org/%7Bx%7D/?a&b="<c>/search/?q={searchTerms}');
});

test('names are as short as the format asks, cut between characters', () => {
  const short = described({ title: '旧报馆' });
  expect([textOf(short, 'ShortName'), textOf(short, 'LongName')]).toEqual(['旧报馆', '旧报馆']);
  const long = described({ title: '𠀀'.repeat(60) });
  expect(textOf(long, 'ShortName')).toBe(`${'𠀀'.repeat(15)}…`);
  expect(textOf(long, 'LongName')).toBe(`${'𠀀'.repeat(47)}…`);
  expect(textOf(described({ title: '甲'.repeat(16) }), 'ShortName')).toBe('甲'.repeat(16));
});

test('hostile names stay text, and what XML cannot hold is shown by a sign', () => {
  const root = described({ title: '</a>&"\u0007\ud800' });
  expect(textOf(root, 'ShortName')).toBe('</a>&"␇\ufffd');
});

test('it speaks the language of the archive, and names each language of the newspapers once', () => {
  const newspapers = [
    { id: 'a', name: '甲报' },
    { id: 'b', name: 'The B', language: 'en' as const },
    { id: 'c', name: 'The C', language: 'en' as const },
  ];
  const chinese = described({ language: 'zh-CN', newspapers });
  expect(childrenOf(chinese, 'Language').map(({ text }) => text)).toEqual(['zh-CN', 'en']);
  expect(textOf(chinese, 'Description')).toContain('检索');
  const english = described({ language: 'en', newspapers: newspapers.slice(1) });
  expect(childrenOf(english, 'Language').map(({ text }) => text)).toEqual(['en']);
  expect(textOf(english, 'Description')).toContain('full text');
});
