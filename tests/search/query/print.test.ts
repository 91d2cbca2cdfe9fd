import { describe, expect, it } from 'vitest';
import {
  hasShortTerms,
  parseQuery,
  positiveTerms,
  printQuery,
  type QueryNode,
  refineQuery,
} from '../../../src/search/query/index.ts';

function treeOf(text: string): QueryNode {
  const { tree } = parseQuery(text);
  if (tree === undefined) throw new Error(`${text} is not searched`);
  return tree;
}

describe('printQuery', () => {
  it.each([
    ['甲乙　丙丁', '甲乙 丙丁'],
    ['甲乙 OR 丙丁 戊己', '甲乙 OR 丙丁 戊己'],
    ['（甲乙 或 丙丁）戊己', '(甲乙 OR 丙丁) 戊己'],
    ['“甲 乙” -（丙丁 戊己）', '"甲 乙" -(丙丁 戊己)'],
    ['title:park 日期:2024年7月 版:A01', '标题:park 日期:2024-07 版:A01'],
    ["作者:“O'Neil, J.”", '署名:"O\'Neil, J."'],
    ['版面:要闻 byline:张三 版次:1', '分类:要闻 署名:张三 版:1'],
    ['公园 -(-)', '公园 -(-)'],
  ])('%s becomes %s', (text, printed) => {
    expect(printQuery(treeOf(text))).toBe(printed);
  });

  it('prints English fields for English readers', () => {
    expect(printQuery(treeOf('标题:park 署名:Li'), 'en')).toBe('title:park author:Li');
  });
});

describe('refineQuery', () => {
  it.each([
    ['公园', '广场', '公园 广场'],
    ['公园 OR 广场', '绿地', '(公园 OR 广场) 绿地'],
    ['公园', '绿地 OR 湿地', '公园 (绿地 OR 湿地)'],
    ['公园', '湖', '公园 湖'],
    ['公园', '-湖', '公园 -湖'],
    ['公园 (广场', '绿地', '"公园 (广场" 绿地'],
    ['公园', '日期:2024-13', '公园 日期:2024-13'],
    ['', '公园', '公园'],
  ])('%s and %s', (query, more, both) => {
    expect(refineQuery(query, more)).toBe(both);
  });
});

describe('terms', () => {
  it('to be marked are those that may occur, each once', () => {
    const found = positiveTerms(treeOf('公园 (广场 OR 標題:绿地) -(湖泊 OR -海洋) 作者:张三 日期:2024 公園 标题:公园'));
    expect(found.map(({ term, title }) => [term.text, title])).toEqual([
      ['公园', false],
      ['广场', false],
      ['绿地', true],
      ['公园', true],
    ]);
  });

  it.each([
    ['公园 湖', true],
    ['公园 -标题:湖', true],
    ['公园 (广场 OR 湖泊)', false],
    ['公园 版:1', false],
  ])('of one character: %s', (text, expected) => {
    expect(hasShortTerms(treeOf(text))).toBe(expected);
  });
});
