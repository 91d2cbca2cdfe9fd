import { describe, expect, test } from 'vitest';
import { textLanguage } from '../../scripts/ingest/language/text-language.ts';

const ENGLISH = 'The third bridge over the Lan River opened to traffic at midnight.';
const CHINESE = '十月十八日零时，澜河三桥正式通车，首位过桥的是一位推着白菜车的市民，他说这座桥来得正是时候，从此进城不必绕路。';

describe('the language of an article', () => {
  test.each([
    ['English in a Chinese paper', ENGLISH, 'zh-CN', 'en'],
    ['Chinese in an English paper', CHINESE, 'en', 'zh-CN'],
    ['Chinese of Taiwan stays what the archive says', CHINESE, 'zh-TW', 'zh-TW'],
    ['English in an English paper', ENGLISH, 'en', 'en'],
    ['too short to tell', 'GDP', 'zh-CN', 'zh-CN'],
    ['both together', `${ENGLISH}${CHINESE.slice(0, 20)}`, 'zh-CN', 'zh-CN'],
  ])('%s', (_, text, stated, language) => {
    expect(textLanguage(text, stated)).toBe(language);
  });
});
