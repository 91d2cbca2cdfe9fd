import type { FieldNames } from './texts.ts';

export const fieldNamesZhCN: FieldNames = {
  kicker: '引题',
  headline: '标题',
  decks: '副题',
  columnTitle: '栏目',
  series: '系列',
  byline: '署名',
  dateline: '电头',
  credit: '图片署名',
  jumps: '转版行',
};
