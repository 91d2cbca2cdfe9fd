import { expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { languageOfWords } from '../../src/site/passages.ts';

const ZH = messagesFor('zh-CN');
const EN = messagesFor('en');
const TW = messagesFor('zh-TW');

test('words of which no language is recorded are told by their script', () => {
  expect(languageOfWords('This archive is a demonstration.', 'zh-CN', ZH)).toBe('en');
  expect(languageOfWords('NORA FINCH', 'zh-CN', TW)).toBe('en');
  expect(languageOfWords('澜川旧报', 'zh-CN', EN)).toBe('zh-CN');
  expect(languageOfWords('澜川旧报', 'zh-CN', TW)).toBe('zh-CN');
  // An English newspaper whose rights are stated in Chinese.
  expect(languageOfWords('本报为演示而虚构，文字以 CC0 1.0 贡献于公有领域。', 'en', EN)).toBe('zh-CN');
});

test('words in the language of the interface, and figures, are not set apart', () => {
  expect(languageOfWords('澜川旧报', 'zh-CN', ZH)).toBeUndefined();
  expect(languageOfWords('An invented newspaper', 'en', EN)).toBeUndefined();
  expect(languageOfWords('1000-123', 'zh-CN', ZH)).toBeUndefined();
  expect(languageOfWords('按 InC 的说明，有版权', 'zh-CN', ZH)).toBe(undefined);
});
