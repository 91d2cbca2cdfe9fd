import { describe, expect, test } from 'vitest';
import { chooseSection } from '../../scripts/ingest/tags/sections.ts';
import type { Section } from '../../src/schemas/vocabulary.ts';

const SECTIONS: Section[] = [
  { id: 'news', name: { 'zh-CN': '要闻' } },
  { id: 'livelihood', name: { 'zh-CN': '民生', en: 'Daily life' }, titles: ['民生直通车'], words: ['社区', '公交'] },
  { id: 'rural', name: { 'zh-CN': '三农' }, words: ['茶园', '秋收'] },
  { id: 'general', name: { 'zh-CN': '综合' } },
];

describe('the section of an article', () => {
  test.each([
    [
      'its column title first',
      { columnTitle: '民生直通车', pageName: '要闻', text: '茶园 茶园' },
      'livelihood column-title 民生直通车',
    ],
    ['then the page name', { columnTitle: '老码头记忆', pageName: '要 闻', text: '茶园 茶园' }, 'news page-name 要 闻'],
    ['a name in any language, case and width', { pageName: 'ＤＡＩＬＹ life', text: '' }, 'livelihood page-name ＤＡＩＬＹ life'],
    ['then words, most first', { text: '茶园里的社区，秋收的公交和茶园' }, 'rural words 茶园,秋收'],
    ['the earlier section of two alike', { text: '茶园秋收，社区公交' }, 'livelihood words 公交,社区'],
    ['one word is too few', { text: '茶园' }, 'general fallback '],
    ['an unknown page name decides nothing', { pageName: '副刊', text: '' }, 'general fallback '],
  ])('%s', (_, clues, expected) => {
    const { id, basis, evidence = [] } = chooseSection(clues, SECTIONS);
    expect(`${id} ${basis} ${evidence.join(',')}`).toBe(expected);
  });

  test('an archive without sections', () => {
    expect(chooseSection({ text: '茶园' }, [])).toEqual({ id: 'general', basis: 'fallback' });
  });
});
