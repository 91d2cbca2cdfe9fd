import type { TrendMeasure } from '../../search/trends/trends.ts';

/** Texts of the trends. They travel to the browser as JSON; the page script puts values into `{name}`. */
export interface TrendsTexts {
  /** The form. */
  queries: string;
  /** `{number}` of an added query. */
  other: string;
  add: string;
  remove: string;
  submit: string;
  step: string;
  month: string;
  year: string;
  measure: string;

  repeated: string;

  reading: string;
  /** `{query}`, `{done}` of `{total}`. */
  progressShards: string;
  progressTexts: string;
  cancel: string;
  cancelled: string;
  again: string;
  broken: string;
  done: string;
  /** The same where something could not be read. */
  doneIncomplete: string;
  nothingHeld: string;
  chartLoading: string;
  chartBroken: string;

  measures: Record<TrendMeasure, string>;
  /** The same in few words, for the head of a column. */
  period: string;
  periodYear: string;
  undated: string;
  status: string;
  issues: string;
  heldArticles: string;
  heldCharacters: string;
  total: string;
  /** `{count}`, and maybe more. */
  atLeast: string;
  /** Beside counts that may be too low. */
  lowerBound: string;
  noValue: string;
  caption: string;
  /** Words for a period of which there is something to say. */
  empty: string;
  unread: string;
  outside: string;
  partial: string;
  gapLegend: string;

  /** Summary of the chart: `{measure}`, `{from}`, `{to}`. */
  summary: string;
  /** `{query}`, highest `{value}` in `{period}`. */
  summarySeries: string;
  summaryNone: string;

  notes: string;
  /** `{from}`, `{to}`, `{issues}`, `{articles}`, `{characters}`. */
  coverage: string;
  /** `{months}`: a list of months or spans without issues. */
  gapsMonth: string;
  gapsYear: string;
  noGaps: string;
  /** `{from}` to `{to}`. */
  span: string;
  listComma: string;
  /** `{list}` and `{count}` more. */
  andMore: string;
  partialYears: string;
  cutMonths: string;
  undatedNote: string;
  characterNote: string;
  filterNote: string;
  noText: string;
  /** `{query}`, `{count}` indexes, of `{spans}`. */
  failedShards: string;
  unreadable: string;

  downloads: string;
  csv: string;
  svg: string;
  png: string;
  fileName: string;
}

/** The texts by interface language. */
export const trendsTexts: Record<'zh-CN' | 'en', TrendsTexts> = {
  'zh-CN': {
    queries: '比较的检索词',
    other: '第 {number} 个检索词',
    add: '再加一个检索词',
    remove: '去掉',
    submit: '统计',
    step: '按',
    month: '月',
    year: '年',
    measure: '统计',
    repeated: '与前面的检索词相同，未重复统计。',
    reading: '正在统计……',
    progressShards: '“{query}”：{total} 份索引已查 {done} 份',
    progressTexts: '“{query}”：{total} 篇文章已读 {done} 篇',
    cancel: '停止',
    cancelled: '已停止，没有统计完。',
    again: '继续统计',
    broken: '统计时出错，请稍后重试。',
    done: '统计完毕。',
    doneIncomplete: '统计完毕，但有内容未能读取，见下面的说明。',
    nothingHeld: '所选范围内没有报纸。',
    chartLoading: '正在画图……',
    chartBroken: '图表无法显示，请看下面的表格。',
    measures: {
      occurrences: '出现次数',
      articles: '文章篇数',
      'occurrences-per-1000-articles': '每千篇文章出现次数',
      'articles-per-1000-articles': '每千篇文章中的篇数',
      'occurrences-per-10000-characters': '每万字出现次数',
    },
    period: '月份',
    periodYear: '年份',
    undated: '日期不详',
    status: '说明',
    issues: '馆藏期数',
    heldArticles: '馆藏篇数',
    heldCharacters: '馆藏字数',
    total: '合计',
    atLeast: '至少 {count}',
    lowerBound: '有内容未能读取，次数只是下限',
    noValue: '—',
    caption: '{measure}',
    empty: '无报纸',
    unread: '无法读取',
    outside: '不在检索范围',
    partial: '不全',
    gapLegend: '无报纸或未检索',
    summary: '折线图：{measure}，{from} 至 {to}。',
    summarySeries: '“{query}”最高是 {period}，{value}。',
    summaryNone: '“{query}”没有可画的数值。',
    notes: '说明',
    coverage: '{from} 至 {to}：馆藏报纸 {issues} 期、文章 {articles} 篇、正文 {characters} 字。',
    gapsMonth: '没有馆藏报纸的月份：{months}。图中留空，不作零计。',
    gapsYear: '没有馆藏报纸的年份：{months}。图中留空，不作零计。',
    noGaps: '期间每个月都有馆藏报纸。',
    span: '{from} 至 {to}',
    listComma: '、',
    andMore: '{list} 等，另有 {count} 段',
    partialYears: '馆藏不满十二个月、或只检索了一部分的年份：{months}。',
    cutMonths: '检索范围只含一部分的月份：{months}。这一部分的馆藏数不详，所以不计比率。',
    undatedNote: '日期不详的文章列在表的末行，不入图。',
    characterNote: '馆藏字数只计正文，不计空格；出现次数也含标题里的。',
    filterNote: '馆藏的期数、篇数、字数是同一时期所检索报纸的全部，不随其他筛选条件减少。',
    noText: '“{query}”没有要在文章中查找的文字，只计篇数。',
    failedShards: '“{query}”：有 {count} 份索引无法读取，以下时间的数目不全：{spans}。',
    unreadable: '“{query}”：有 {count} 篇文章的文字无法读取，所在月份的出现次数只是下限。',
    downloads: '下载',
    csv: '表格（CSV）',
    svg: '图（SVG）',
    png: '图（PNG）',
    fileName: '趋势',
  },
  en: {
    queries: 'Queries to compare',
    other: 'Query {number}',
    add: 'Add a query',
    remove: 'Remove',
    submit: 'Count',
    step: 'By',
    month: 'month',
    year: 'year',
    measure: 'Show',
    repeated: 'The same as a query above; not counted again.',
    reading: 'Counting…',
    progressShards: '“{query}”: {done} of {total} indexes',
    progressTexts: '“{query}”: {done} of {total} articles read',
    cancel: 'Stop',
    cancelled: 'Stopped before everything was counted.',
    again: 'Go on counting',
    broken: 'Counting failed; please try again later.',
    done: 'Everything is counted.',
    doneIncomplete: 'Counted, but not everything could be read: see the notes.',
    nothingHeld: 'No newspapers are held in this range.',
    chartLoading: 'Drawing the chart…',
    chartBroken: 'The chart cannot be shown; please use the table.',
    measures: {
      occurrences: 'occurrences',
      articles: 'articles',
      'occurrences-per-1000-articles': 'occurrences per 1,000 articles held',
      'articles-per-1000-articles': 'articles per 1,000 held',
      'occurrences-per-10000-characters': 'occurrences per 10,000 characters held',
    },
    period: 'Month',
    periodYear: 'Year',
    undated: 'no date',
    status: 'Remark',
    issues: 'Issues held',
    heldArticles: 'Articles held',
    heldCharacters: 'Characters held',
    total: 'Total',
    atLeast: 'at least {count}',
    lowerBound: 'not everything could be read: at least so many',
    noValue: '—',
    caption: '{measure}',
    empty: 'nothing held',
    unread: 'could not be read',
    outside: 'not searched',
    partial: 'in part',
    gapLegend: 'nothing held or not searched',
    summary: 'Line chart: {measure}, {from} to {to}.',
    summarySeries: '“{query}” is highest in {period}: {value}.',
    summaryNone: '“{query}” has no values to draw.',
    notes: 'Notes',
    coverage: '{from} to {to}: {issues} issues, {articles} articles and {characters} characters of text are held.',
    gapsMonth: 'Months of which nothing is held: {months}. They are gaps, not zeros.',
    gapsYear: 'Years of which nothing is held: {months}. They are gaps, not zeros.',
    noGaps: 'Every month of the period has issues.',
    span: '{from} to {to}',
    listComma: ', ',
    andMore: '{list} and {count} more',
    partialYears: 'Years of which fewer than twelve months are held or were searched: {months}.',
    cutMonths:
      'Months of which only a part is in the range: {months}. What is held of that part is not known, so there are no rates.',
    undatedNote: 'Undated articles are in the last row of the table, not in the chart.',
    characterNote: 'Characters held are those of the text without headline and blanks; occurrences include those in headlines.',
    filterNote:
      'Issues, articles and characters held are all of the newspapers searched in that period; other filters do not lower them.',
    noText: '“{query}” names no words to be found in articles: only articles are counted.',
    failedShards: '“{query}”: indexes that could not be read: {count}. Numbers are not complete for {spans}.',
    unreadable: '“{query}”: articles whose text could not be read: {count}. Occurrences in their months are at least so many.',
    downloads: 'Download',
    csv: 'Table (CSV)',
    svg: 'Chart (SVG)',
    png: 'Chart (PNG)',
    fileName: 'trends',
  },
};
