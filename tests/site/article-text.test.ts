import { expect, test } from 'vitest';
import type { ArticleView } from '../../src/catalog/types/article.ts';
import type { BlockView } from '../../src/catalog/types/block.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { articleText } from '../../src/site/article-text.ts';
import { ARCHIVE, ARTICLE, CONTINUATION } from './article-view.ts';

const ZH = messagesFor('zh-CN');
const block = (text: string, more: Partial<BlockView> = {}): BlockView => ({
  kind: 'paragraph',
  html: text,
  text,
  lines: [[5, 9]],
  ...more,
});
const FULL: ArticleView = {
  ...ARTICLE,
  kicker: '民生实事',
  decks: ['——首批完工'],
  byline: { text: '本报记者 沈若溪', people: [] },
  blocks: [block('甲段。'), block('乙段。', { breakBefore: 'soft', doubt: 'garble', corrected: true })],
  jumps: [{ direction: 'to', text: '（下转第2版）', page: '2', address: CONTINUATION.address }],
  continuesOn: CONTINUATION,
  continuation: [{ article: { ...CONTINUATION, grade: 'c' }, blocks: [block('丙段。', { breakBefore: 'gap' })] }],
};

test('the text file has head, place, paragraphs with their marks, the rest of the story, and what a sheet says of it', () => {
  const text = articleText(FULL, ARCHIVE, ZH);
  expect(text.split('\n----\n')[0]).toBe(
    [
      '民生实事\n澜河城区段岸线修复一期完工\n——首批完工\n本报记者 沈若溪',
      '澜川日报 2023年10月18日 星期三 第1版 要闻',
      '甲段。',
      '〔断段存疑〕',
      '〔文字疑有损坏〕',
      '〔已更正〕',
      '乙段。',
      '（下转第2版）',
      '〔续 第2版〕',
      '还一河清水 留两岸绿荫',
      '〔缺字〕',
      '丙段。\n',
    ].join('\n\n'),
  );
  expect(text).toContain('\n固定网址：https://archive.example.org/lanchuan-ribao/2023-10-18/p01/a01/\n');
  // What is shown whole is as good as its worst part.
  expect(text).toContain('C 级');
  expect(text).toContain('https://rightsstatements.org/vocab/InC/1.0/');
  expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
});

test('of a withheld text the file says why it is not there', () => {
  const archive = {
    ...ARCHIVE,
    newspapers: ARCHIVE.newspapers.map((paper) => ({ ...paper, rights: { withhold: true, why: '作者要求' } })),
  };
  const text = articleText({ ...ARTICLE, withheld: true, blocks: [] }, archive, ZH);
  expect(text).toContain(ZH.rights.withheld);
  expect(text).toContain('作者要求');
});

test('what was not printed is marked as such: the title, the date; and control characters are shown', () => {
  const { headline: _, ...untitled } = ARTICLE;
  const inferred: ArticleView = {
    ...untitled,
    label: '昨日',
    dateBasis: 'inferred',
    dateConfidence: 0.9,
    blocks: [block('响\u0007铃')],
  };
  const text = articleText(inferred, ARCHIVE, ZH);
  expect(text.split('\n')[0]).toBe('无题：昨日……');
  expect(text).toMatch(/^澜川日报 2023年10月18日 星期三〔推断：.*〕 第1版 要闻$/mu);
  expect(text).toContain('响␇铃');
});
