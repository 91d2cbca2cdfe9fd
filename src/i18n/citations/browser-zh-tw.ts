// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { CitationBrowserTexts } from './browser.ts';

export const citationBrowserZhTW: CitationBrowserTexts = {
  copy: '複製',
  copyForm: '複製 {name}',
  copied: '已複製：{name}',
  selected: '瀏覽器不允許自動複製。{name} 已選取，請用鍵盤或選單複製。',
  save: '下載 {file}',
  access: '加檢索日期（{day}）',
};
