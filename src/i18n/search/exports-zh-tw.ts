// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { ExportTexts } from './exports.ts';

export const exportZhTW: ExportTexts = {
  heading: '匯出全部結果',
  hint: 'CSV 用於試算表，JSONL 用於程式；RIS、BibTeX、CSL-JSON 用於書目管理軟體。',
  button: '匯出 {format}',
  gathering: '正在檢索全部年份……',
  writing: '正在寫入檔案……',
  progress: '已寫入 {done} / {total} 篇',
  cancel: '取消',
  cancelled: '匯出已取消，沒有產生檔案。',
  nothing: '沒有可以匯出的結果。',
  done: '匯出完畢：共 {count} 篇，即全部結果，檔名 {file}。',
  doneIncomplete: '已匯出 {count} 篇，檔名 {file}。結果不完整，檔案中已註明。',
  incomplete: '下列內容的索引無法讀取，未能檢索。其餘報紙中找到 {count} 篇，不是全部結果：',
  exportIncomplete: '仍然匯出 {count} 篇，註明「不完整」（{format}）',
  shard: '{newspaper} {from} 至 {to}',
  shardUndated: '{newspaper} 日期不詳的各期',
  unreadable: '有 {count} 篇的文字無法讀取，沒有產生檔案。請稍後重試。',
  article: '{newspaper} {date}（{address}）',
  miscounted: '匯出中斷，沒有產生檔案：寫入的篇數與檢索結果不符。請重新檢索後再試。',
  undated: '日期不詳',
  notes: {
    untitled: '無題',
    colon: '：',
    separator: '；',
    query: '檢索式',
    match: '比對方式',
    filters: '篩選',
    corpus: '文字版本',
    context: '首次出現',
    incomplete: '檢索不完整，未能檢索',
    titleDerived: '原報標題缺失，以開頭文字代稱。',
    dateInferred: '日期報上未印，係推斷。',
  },
};
