// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { RelatedTexts } from './texts.ts';

export const relatedZhTW: RelatedTexts = {
  heading: '相關舊文',
  intro: '依相同的標籤和字詞自動找出，只列刊登在本文之前的文章。',
  sameTags: '同標籤',
  sameWords: '共有詞',
  separator: '、',
  series: '系列',
  column: '專欄',
  part: (number) => `所藏第 ${number} 篇`,
  previousPart: '系列上一篇',
  nextPart: '系列下一篇',
  previousInColumn: '專欄上一篇',
};
