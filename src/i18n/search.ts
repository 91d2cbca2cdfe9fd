import type { Language } from '../schemas/archive.ts';

/**
 * Texts of the search page. They travel to the browser as JSON, so values are put into `{name}` by the page script.
 */
export interface SearchTexts {
  title: string;
  description: string;
  label: string;
  placeholder: string;
  submit: string;
  /** How it searches, in a line under the box. */
  hint: string;
  noScript: string;
  browse: string;
  results: string;
  searching: string;
  /** `{characters}`: what the query folds to. */
  tooShort: string;
  empty: string;
  none: string;
  /** `{count}`: all that there are. */
  total: string;
  /** `{shown}` of a total of `{count}`. */
  totalShown: string;
  /** `{shown}`, `{count}` found in the `{years}` searched, `{open}` articles to go. */
  partial: string;
  /** The same when no index is left to ask, but some could not be read. */
  partialEnd: string;
  /** `{years}`: `2024`, or from the newest to the oldest; all articles of these were searched. */
  years: string;
  /** `{years}` of which only a part was searched so far. */
  partOfYears: string;
  undated: string;
  partOfUndated: string;
  listComma: string;
  /** `{failed}` indexes that could not be read. */
  failed: string;
  /** `{count}` hits whose published text does not hold the query. */
  mismatch: string;
  unreadable: string;
  unavailable: string;
  more: string;
  everything: string;
  issue: string;
}

const zhCN: SearchTexts = {
  title: '检索全文',
  description: '检索本馆所藏报纸的全文：任何两个字以上的词句，一篇不漏，一篇不多。',
  label: '检索词',
  placeholder: '两个字以上，如“口袋公园”',
  submit: '检索',
  hint: '逐字查找您输入的词句；不分繁体简体、全角半角、大写小写。',
  noScript: '检索需要浏览器运行脚本。您也可以按报纸和日期浏览全部内容：',
  browse: '按报纸浏览',
  results: '检索结果',
  searching: '正在检索……',
  tooShort: '“{characters}”只有一个字，无法检索。请输入两个字以上。',
  empty: '请输入要查找的文字。',
  none: '没有找到。已检索全部文章，其中没有这段文字。',
  total: '共找到 {count} 篇。',
  totalShown: '共找到 {count} 篇，已显示 {shown} 篇。',
  partial: '已显示 {shown} 篇；在 {years}的报纸中找到 {count} 篇，另有 {open} 篇尚未检索。',
  partialEnd: '已显示 {shown} 篇；在 {years}的报纸中找到 {count} 篇。',
  years: '{years} 年',
  partOfYears: '{years} 年（部分）',
  undated: '日期不详',
  partOfUndated: '日期不详（部分）',
  listComma: '、',
  failed: '有 {failed} 份索引无法读取，以上不是总数。请稍后重试。',
  mismatch: '有 {count} 篇的公布文字与索引不符，未予显示。请告知本站。',
  unreadable: '此篇暂时无法读取：',
  unavailable: '检索暂时无法使用：索引无法读取。请稍后重试，或按报纸浏览。',
  more: '显示更多',
  everything: '检索全部年份',
  issue: '本期报纸',
};

const en: SearchTexts = {
  title: 'Search the full text',
  description:
    'Search the full text of every newspaper held here: any words of two characters or more, all of them and nothing else.',
  label: 'Search for',
  placeholder: 'Two characters or more',
  submit: 'Search',
  hint: 'Finds exactly the characters you type, also within words; case, width and Chinese script make no difference.',
  noScript: 'Searching needs scripts in your browser. You can also browse everything by newspaper and date:',
  browse: 'Browse by newspaper',
  results: 'Results',
  searching: 'Searching…',
  tooShort: '“{characters}” is a single character and cannot be searched. Please type two or more.',
  empty: 'Please type what to look for.',
  none: 'Nothing found. All articles were searched; none holds this text.',
  total: 'Articles found: {count}.',
  totalShown: 'Articles found: {count}, of which {shown} are shown.',
  partial: '{shown} shown; {count} found in {years}; articles not yet searched: {open}.',
  partialEnd: '{shown} shown; {count} found in {years}.',
  years: '{years}',
  partOfYears: 'a part of {years}',
  undated: 'the undated issues',
  partOfUndated: 'a part of the undated issues',
  listComma: ', ',
  failed: 'Indexes that could not be read: {failed}. The number above is no total; please try again later.',
  mismatch: 'Articles whose published text differs from the index, not shown: {count}. Please tell us.',
  unreadable: 'This article cannot be read at the moment:',
  unavailable: 'The search is not available: its index cannot be read. Please try again later, or browse by newspaper.',
  more: 'Show more',
  everything: 'Search all years',
  issue: 'This issue',
};

/** The texts for an interface language; traditional Chinese falls back to simplified. */
export function searchTextsFor(language: Language): SearchTexts {
  return language === 'en' ? en : zhCN;
}
