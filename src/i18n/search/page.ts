import type { Facet } from '../../search/options.ts';
import { MONTHS } from '../../site/dates.ts';

/** Texts of the search page itself; `{name}` is filled in by the script. */
export interface PageTexts {
  title: string;
  description: string;
  /** Name of the box. */
  label: string;
  placeholder: string;
  submit: string;
  /** How it searches, in a line under the box. */
  hint: string;
  helpLink: string;
  /** Opens the examples. */
  helpSummary: string;
  helpIntro: string;
  /** Queries that a click tries, and what each is for. */
  examples: { query: string; meaning: string }[];
  noScript: string;
  browse: string;

  options: {
    match: string;
    modes: { exact: string; word: string; stem: string };
    newspaper: string;
    allNewspapers: string;
    someNewspapers: string;
    frontPage: string;
  };

  status: {
    searching: string;
    none: string;
    /** Nothing is left after narrowing. */
    noneNarrowed: string;
    total: string;
    /** `{shown}` of a total of `{count}`. */
    totalShown: string;
    /** Nothing is in its place yet: `{count}` found in the `{years}` searched, `{open}` articles to go. */
    counting: string;
    partial: string;
    /** The same when nothing is left to ask, but some could not be read. */
    partialEnd: string;
    years: string;
    partOfYears: string;
    undated: string;
    partOfUndated: string;
    listComma: string;
    unavailable: string;
    /** Opened from a disk, in a copy that was not made for it. */
    notForDisk: string;
    backwardRange: string;
    /** `{message}`: what went wrong, in the words of the program. */
    reason: string;
  };
  /** Between a label and its value. */
  /** A part of the page comes with a script of its own, which could not be loaded. */
  scriptFailed: string;
  colon: string;
  /** `{shards}`: what could not be searched. */
  failed: string;
  /** A newspaper in a year, or between two days. */
  failedYear: string;
  failedDays: string;
  failedUndated: string;
  retry: string;
  everything: string;
  more: string;
  moreCount: string;

  results: {
    heading: string;
    /** While an entry is being read. */
    loading: string;
    unreadable: string;
    occurrences: string;
    issue: string;
    untitled: string;
    untitledWhy: string;
    grade: string;
    page: string;
    unknownPage: string;
    inIssue: string;
  };
  views: { label: string; list: string; concordance: string; trends: string };
  sort: { label: string; newest: string; oldest: string; relevance: string; waits: string };
  group: { label: string; flat: string; issue: string };
  refine: { label: string; submit: string };

  facets: {
    heading: string;
    /** `{count}` choices are in force. */
    headingCount: string;
    /** Counts cover what was searched. */
    soFar: string;
    names: Record<Facet, string>;
    /** Values that have no name of their own. */
    values: { year: string; month: string; page: string; undated: string };
    lengths: { short: string; medium: string; long: string; longest: string };
    grade: string;
    more: string;
    fewer: string;
    none: string;
  };
  chips: { label: string; remove: string; clear: string; frontPage: string; from: string; to: string; between: string };

  dates: {
    heading: string;
    from: string;
    to: string;
    clear: string;
    histogram: string;
    histogramYears: string;
    howTo: string;
    /** `{month}` and `{count}`. */
    bar: string;
    notHeld: string;
    undatedHits: string;
    allYears: string;
    legend: string;
    day: string;
    month: string;
    year: string;
    /** Empty where months have numbers. */
    months: string[];
  };
}

const zhCN: PageTexts = {
  title: '检索全文',
  description: '检索本馆所藏报纸的全文：任何两个字以上的词句，一篇不漏，一篇不多。',
  label: '检索词',
  placeholder: '两个字以上，如“口袋公园”',
  submit: '检索',
  hint: '逐字查找；不分繁体简体、全角半角、大写小写。空格表示同时含有。',
  helpLink: '检索说明',
  helpSummary: '怎样检索',
  helpIntro: '点一个例子试试：',
  examples: [
    { query: '公园 市民', meaning: '同一篇里两个词都有' },
    { query: '"口袋公园 建成"', meaning: '引号里的词句原样查找' },
    { query: '公园 OR 绿地', meaning: '有其中一个就可以' },
    { query: '公园 -动物园', meaning: '有“公园”而没有“动物园”' },
    { query: '(公园 OR 绿地) 建成', meaning: '括号里的先合在一起' },
    { query: '标题:公园', meaning: '标题里有这个词' },
    { query: '公园 版:1', meaning: '只在第1版' },
    { query: '公园 日期:2024-07..2024-12', meaning: '只在这段时间' },
  ],
  noScript: '检索需要浏览器运行脚本。您也可以按报纸和日期浏览全部内容：',
  browse: '按报纸浏览',
  options: {
    match: '匹配方式',
    modes: { exact: '逐字', word: '英文整词', stem: '英文词形变化' },
    newspaper: '报纸',
    allNewspapers: '全部报纸',
    someNewspapers: '所选的几种',
    frontPage: '只看头版',
  },
  status: {
    searching: '正在检索……',
    none: '没有找到。已检索全部文章，其中没有符合的。',
    noneNarrowed: '没有找到。已检索所选范围内的全部文章，其中没有符合的。',
    total: '共找到 {count} 篇。',
    totalShown: '共找到 {count} 篇，已显示 {shown} 篇。',
    counting: '正在检索：在 {years}的报纸中找到 {count} 篇，另有 {open} 篇尚未检索。',
    partial: '已显示 {shown} 篇；在 {years}的报纸中找到 {count} 篇，另有 {open} 篇尚未检索。',
    partialEnd: '已显示 {shown} 篇；在 {years}的报纸中找到 {count} 篇。',
    years: '{years} 年',
    partOfYears: '{years} 年（部分）',
    undated: '日期不详',
    partOfUndated: '日期不详（部分）',
    listComma: '、',
    unavailable: '检索暂时无法使用：检索文件无法读取。请稍后重试，或按报纸浏览。',
    notForDisk:
      '检索文件无法读取：这份副本是从磁盘打开的，而它不是为此制作的，或者已不完整。请用“可离线打开的副本”，或打开网上的本站；也可按报纸浏览。',
    backwardRange: '起始日期晚于结束日期，请改正后再检索。',
    reason: '原因：{message}',
  },
  colon: '：',
  scriptFailed: '这一部分的程序无法载入。请稍后重试。',
  failed: '未能检索：{shards}。以上不是总数。',
  failedYear: '{newspaper} {year} 年',
  failedDays: '{newspaper} {from} 至 {to}',
  failedUndated: '{newspaper}日期不详的各期',
  retry: '重试',
  everything: '检索全部年份',
  more: '显示更多',
  moreCount: '显示更多（还有 {count} 篇）',
  results: {
    heading: '检索结果',
    loading: '正在读取……',
    unreadable: '此篇的文字暂时无法读取，故没有摘录。',
    occurrences: '{count} 处',
    issue: '本期报纸',
    untitled: '无题',
    untitledWhy: '原文标题缺失，以开头文字代称',
    grade: '{grade} 级',
    page: '第{page}版',
    unknownPage: '版次不详',
    inIssue: '{count} 篇',
  },
  views: { label: '呈现方式', list: '列表', concordance: '逐处对照', trends: '历年走势' },
  sort: {
    label: '排序',
    newest: '最新在前',
    oldest: '最早在前',
    relevance: '按相关度',
    waits: '这种次序要检索完全部文章才能排出。',
  },
  group: { label: '排列', flat: '逐篇', issue: '按期归并' },
  refine: { label: '在结果中再检索', submit: '再检索' },
  facets: {
    heading: '缩小范围',
    headingCount: '缩小范围（已选 {count} 项）',
    soFar: '篇数只计已检索的部分。',
    names: {
      newspaper: '报纸',
      year: '年',
      month: '月',
      page: '版',
      section: '分类',
      kind: '体裁',
      byline: '署名',
      length: '篇幅',
      quality: '文字质量',
    },
    values: { year: '{value} 年', month: '{year} 年 {month} 月', page: '第{value}版', undated: '日期不详' },
    lengths: { short: '不足 200 字', medium: '200–799 字', long: '800–1999 字', longest: '2000 字以上' },
    grade: '{grade} 级：{meaning}',
    more: '另有 {count} 项',
    fewer: '收起',
    none: '（无）',
  },
  chips: {
    label: '已选的范围',
    remove: '去掉 {name}',
    clear: '全部去掉',
    frontPage: '头版',
    from: '{from} 起',
    to: '{to} 止',
    between: '{from} 至 {to}',
  },
  dates: {
    heading: '日期',
    from: '从',
    to: '到',
    clear: '不限日期',
    histogram: '各月找到的篇数',
    histogramYears: '各年找到的篇数',
    howTo: '左右方向键移动，回车选定，按住 Shift 扩大范围',
    bar: '{month}：{count} 篇',
    notHeld: '{month}：未收藏',
    undatedHits: '另有日期不详的 {count} 篇。',
    allYears: '各年',
    legend: '斜线：未收藏的月份。',
    day: '{year}年{month}月{day}日',
    month: '{year}年{month}月',
    year: '{year}年',
    months: [],
  },
};

const en: PageTexts = {
  title: 'Search the full text',
  description:
    'Search the full text of every newspaper held here: any words of two characters or more, all of them and nothing else.',
  label: 'Search for',
  placeholder: 'Two characters or more',
  submit: 'Search',
  hint: 'Finds exactly what you type, also within words; case, width and Chinese script make no difference. A space means “and”.',
  helpLink: 'How search works',
  helpSummary: 'How to ask',
  helpIntro: 'Try an example:',
  examples: [
    { query: 'park council', meaning: 'both words in one article' },
    { query: '"town council"', meaning: 'these words as they stand' },
    { query: 'park OR garden', meaning: 'either of them' },
    { query: 'park -zoo', meaning: '“park” without “zoo”' },
    { query: '(park OR garden) opened', meaning: 'brackets are taken first' },
    { query: 'title:park', meaning: 'in the headline' },
    { query: 'park page:1', meaning: 'on page 1 only' },
    { query: 'park date:2024-07..2024-12', meaning: 'only within these months' },
  ],
  noScript: 'Searching needs scripts in your browser. You can also browse everything by newspaper and date:',
  browse: 'Browse by newspaper',
  options: {
    match: 'Match',
    modes: { exact: 'exact characters', word: 'whole words', stem: 'word forms' },
    newspaper: 'Newspaper',
    allNewspapers: 'All newspapers',
    someNewspapers: 'Those chosen',
    frontPage: 'Front pages only',
  },
  status: {
    searching: 'Searching…',
    none: 'Nothing found. All articles were searched; none fits.',
    noneNarrowed: 'Nothing found. All articles within your choices were searched; none fits.',
    total: 'Articles found: {count}.',
    totalShown: 'Articles found: {count}, of which {shown} are shown.',
    counting: 'Searching: {count} found in {years}; articles not yet searched: {open}.',
    partial: '{shown} shown; {count} found in {years}; articles not yet searched: {open}.',
    partialEnd: '{shown} shown; {count} found in {years}.',
    years: '{years}',
    partOfYears: 'a part of {years}',
    undated: 'the undated issues',
    partOfUndated: 'a part of the undated issues',
    listComma: ', ',
    unavailable: 'The search is not available: its files cannot be read. Please try again later, or browse by newspaper.',
    notForDisk:
      'The search files cannot be read: this copy was opened from a disk and was not made for that, or is no longer whole. Use the copy that is, or the archive online; or browse by newspaper.',
    backwardRange: 'The first day is after the last. Please correct the dates.',
    reason: 'Reason: {message}',
  },
  colon: ': ',
  scriptFailed: 'The program for this part cannot be loaded. Please try again later.',
  failed: 'Not searched: {shards}. The number above is no total.',
  failedYear: '{newspaper} {year}',
  failedDays: '{newspaper} {from} to {to}',
  failedUndated: '{newspaper}, undated issues',
  retry: 'Try again',
  everything: 'Search all years',
  more: 'Show more',
  moreCount: 'Show more ({count} left)',
  results: {
    heading: 'Results',
    loading: 'Reading…',
    unreadable: 'The text of this article cannot be read at the moment, so there is no excerpt.',
    occurrences: 'occurrences: {count}',
    issue: 'This issue',
    untitled: 'Untitled',
    untitledWhy: 'The headline is lost; the opening words stand in for it',
    grade: 'Grade {grade}',
    page: 'Page {page}',
    unknownPage: 'Page unknown',
    inIssue: 'articles: {count}',
  },
  views: { label: 'View', list: 'List', concordance: 'In context', trends: 'Over time' },
  sort: {
    label: 'Order',
    newest: 'Newest first',
    oldest: 'Oldest first',
    relevance: 'Relevance',
    waits: 'This order needs every article to be searched first.',
  },
  group: { label: 'Arrange', flat: 'One by one', issue: 'By issue' },
  refine: { label: 'Search within these results', submit: 'Search within' },
  facets: {
    heading: 'Narrow down',
    headingCount: 'Narrow down ({count} chosen)',
    soFar: 'Counts cover only what was searched so far.',
    names: {
      newspaper: 'Newspaper',
      year: 'Year',
      month: 'Month',
      page: 'Page',
      section: 'Section',
      kind: 'Kind',
      byline: 'Byline',
      length: 'Length',
      quality: 'Text quality',
    },
    values: { year: '{value}', month: '{name} {year}', page: 'Page {value}', undated: 'Undated' },
    lengths: {
      short: 'under 200 characters',
      medium: '200–799 characters',
      long: '800–1,999 characters',
      longest: '2,000 characters and more',
    },
    grade: 'Grade {grade}: {meaning}',
    more: '{count} more',
    fewer: 'Fewer',
    none: '(none)',
  },
  chips: {
    label: 'Choices in force',
    remove: 'Remove {name}',
    clear: 'Clear all',
    frontPage: 'Front pages',
    from: 'from {from}',
    to: 'until {to}',
    between: '{from} to {to}',
  },
  dates: {
    heading: 'Dates',
    from: 'From',
    to: 'To',
    clear: 'Any date',
    histogram: 'Articles found in each month',
    histogramYears: 'Articles found in each year',
    howTo: 'Arrow keys move, Enter chooses, Shift extends the range',
    bar: '{month}: {count} found',
    notHeld: '{month}: not held',
    undatedHits: 'Undated, found besides: {count}.',
    allYears: 'All years',
    legend: 'Hatched: months that are not held.',
    day: '{day} {month} {year}',
    month: '{month} {year}',
    year: '{year}',
    months: [...MONTHS],
  },
};

export const pageTexts: Record<'zh-CN' | 'en', PageTexts> = { 'zh-CN': zhCN, en };
