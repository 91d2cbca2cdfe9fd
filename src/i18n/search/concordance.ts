/** Texts of the concordance. They travel to the browser as JSON; the page script puts values into `{name}`. */
export interface ConcordanceTexts {
  /** `{query}` */
  caption: string;
  place: string;
  left: string;
  hit: string;
  right: string;
  sortFound: string;
  sortLeft: string;
  sortHit: string;
  sortRight: string;
  /** `{page}`: the printed number. */
  page: string;
  undated: string;
  reading: string;
  /** Everything was read: `{lines}` occurrences in `{articles}` articles, of which `{from}` to `{to}` are on the page. */
  total: string;
  /** `{from}` to `{to}`, of more than `{known}`. */
  some: string;
  /** Read to the end, but not everything could be: `{lines}` in `{articles}`, `{from}` to `{to}` on the page. */
  incomplete: string;
  none: string;
  noneRead: string;
  /** The query names no text. */
  noText: string;
  /** Nothing of the query could be asked. */
  noQuery: string;
  /** `{count}` indexes, of `{spans}`. */
  failedShards: string;
  /** `{from}` to `{to}`: days. */
  span: string;
  listComma: string;
  /** `{count}` articles, some of which are linked after it. */
  unreadable: string;
  broken: string;
  countAll: string;
  /** `{done}` of `{total}`. */
  progressShards: string;
  progressTexts: string;
  cancel: string;
  cancelled: string;
  paging: string;
  previous: string;
  next: string;
  legend: string;
}

/** The texts by interface language. */
export const concordanceTexts: Record<'zh-CN' | 'en', ConcordanceTexts> = {
  'zh-CN': {
    caption: '“{query}”逐处列出',
    place: '日期、版次',
    left: '上文',
    hit: '检索词',
    right: '下文',
    sortFound: '按文章的次序排列',
    sortLeft: '按上文排列，由近及远',
    sortHit: '按检索词排列',
    sortRight: '按下文排列，由近及远',
    page: '{page}版',
    undated: '日期不详',
    reading: '正在读取……',
    total: '共 {lines} 处，见于 {articles} 篇文章。本页是第 {from}–{to} 处。',
    some: '本页是第 {from}–{to} 处；总数不止 {known} 处。',
    incomplete: '已读到 {lines} 处，见于 {articles} 篇文章；有内容未能读取，这不是总数。本页是第 {from}–{to} 处。',
    none: '没有找到。已读完全部文章，其中没有这些文字。',
    noneRead: '能读取的文章中没有这些文字；有内容未能读取。',
    noText: '检索式里没有要在文章中查找的文字，所以没有可列的语句。请加上一个词。',
    noQuery: '没有可检索的内容。',
    failedShards: '有 {count} 份索引无法读取，其中的文章没有列出：{spans}。',
    span: '{from} 至 {to}',
    listComma: '、',
    unreadable: '有 {count} 篇文章的文字无法读取，没有列出：',
    broken: '读取时出错，请稍后重试。',
    countAll: '读完全部，算出总数',
    progressShards: '正在检索：{total} 份索引已查 {done} 份',
    progressTexts: '正在读取文章：{total} 篇已读 {done} 篇',
    cancel: '停止',
    cancelled: '已停止，没有读完。',
    paging: '翻页',
    previous: '上一页',
    next: '下一页',
    legend:
      '¶ 表示段落从这里开始或到这里结束，… 表示段落还有文字。点列名可以排序；按上文或下文排序要先读完全部文章，从紧挨检索词的字比起，不分繁简、全角半角和大小写。',
  },
  en: {
    caption: 'Every occurrence of “{query}”',
    place: 'Date, page',
    left: 'Text before',
    hit: 'Search term',
    right: 'Text after',
    sortFound: 'Order as the articles come',
    sortLeft: 'Order by the text before, nearest first',
    sortHit: 'Order by the search term',
    sortRight: 'Order by the text after, nearest first',
    page: 'p. {page}',
    undated: 'no date',
    reading: 'Reading…',
    total: 'Occurrences: {lines}, in articles: {articles}. Lines {from}–{to} of {lines}.',
    some: 'Lines {from}–{to} of more than {known}.',
    incomplete:
      'Occurrences read: {lines}, in articles: {articles}; not everything could be read, so this is no total. Lines {from}–{to}.',
    none: 'Nothing found. All articles were read; none holds these words.',
    noneRead: 'The articles that could be read do not hold these words; not everything could be read.',
    noText: 'The query names no words to be found in articles, so there are no lines to show. Please add a word.',
    noQuery: 'There is nothing to search for.',
    failedShards: 'Indexes that could not be read: {count}. Their articles are missing here: {spans}.',
    span: '{from} to {to}',
    listComma: ', ',
    unreadable: 'Articles whose text could not be read, missing here: {count}.',
    broken: 'Reading failed; please try again later.',
    countAll: 'Read everything and count',
    progressShards: 'Searching: {done} of {total} indexes',
    progressTexts: 'Reading articles: {done} of {total}',
    cancel: 'Stop',
    cancelled: 'Stopped before everything was read.',
    paging: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    legend:
      '¶ stands where a paragraph begins or ends, … where it goes on. The column names sort. Sorting by the text before or after first reads all articles, and compares from the search term outwards, ignoring case, width and Chinese script.',
  },
};
