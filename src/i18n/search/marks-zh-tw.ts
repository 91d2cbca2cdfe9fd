// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { MarksTexts } from './marks.ts';

export const marksZhTW: MarksTexts = {
  label: '檢索詞標記',
  position: '「{query}」：第 {number} / {count} 處',
  previous: '上一處',
  next: '下一處',
  clear: '清除標記',
  shortcut: '按鍵 {key}',
  none: '「{query}」：本篇文字中沒有找到。',
  nothing: '「{query}」：其中沒有可以在文字中標出的詞。',
  tooLong: '檢索式太長，無法標出。',
  search: '到檢索頁尋找',
  close: '關閉',
};
