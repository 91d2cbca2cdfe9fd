// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { FieldNames } from './texts.ts';

export const fieldNamesZhTW: FieldNames = {
  kicker: '引題',
  headline: '標題',
  decks: '副題',
  columnTitle: '專欄',
  series: '系列',
  byline: '署名',
  dateline: '電頭',
  credit: '圖片署名',
  jumps: '轉版行',
};
