// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { QueryTexts } from './query.ts';

export const queryZhTW: QueryTexts = {
  problems: {
    'open-quote': '引號沒有成對。',
    'open-bracket': '括號沒有成對：缺少右括號。',
    'stray-bracket': '括號沒有成對：多出一個右括號。',
    'missing-term': '「{text}」處缺少檢索詞。',
    'bad-date': '「{text}」不是有效的日期。可寫成 2024、2024-07、2024-07-19 或 2024-07-01..2024-07-19。',
    'backward-range': '「{text}」的起始日期晚於截止日期。',
    'too-short': '「{text}」只有一個字，不能單獨檢索；請加上兩個字以上的詞。',
    'too-long': '檢索詞或檢索式太長：每個詞至多 200 個字，整個檢索式至多 2000 個字。',
    'too-many-terms': '檢索詞太多：至多 64 個。',
    empty: '沒有可以檢索的文字。',
    'only-negative': '檢索式只說明了不要什麼，會找出館藏中的大部分文章。',
  },
  literal: '已把整個檢索式當作一個片語，照原樣檢索。',
  refused: '沒有檢索。',
};
