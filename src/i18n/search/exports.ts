import type { ExportColumn } from '../../search/export/columns.ts';
import type { NoteTexts } from '../../search/export/notes.ts';

/** Texts of the export of results, in the browser and in the files. */
export interface ExportTexts {
  heading: string;
  /** What the formats are for, in a line. */
  hint: string;
  /** `{format}`: a button. */
  button: string;
  gathering: string;
  /** `{done}` of `{total}` articles written. */
  progress: string;
  progressLabel: string;
  cancel: string;
  cancelled: string;
  nothing: string;
  /** `{count}` articles in `{file}`. */
  done: string;
  /** The same where something could not be searched. */
  doneIncomplete: string;
  /** Above the list of what could not be searched; `{count}` articles found elsewhere. */
  incomplete: string;
  /** A button: `{count}` articles all the same, in `{format}`. */
  exportIncomplete: string;
  /** `{newspaper}`, `{from}`, `{to}`: what an index holds. */
  shard: string;
  /** `{newspaper}`: the same for issues without a date. */
  shardUndated: string;
  /** `{newspaper}`, `{date}` of an article whose text could not be read. */
  unreadable: string;
  /** The rows were not as many as the articles found. */
  miscounted: string;
  undated: string;
  notes: NoteTexts;
  /** The code book: what each column of CSV and JSONL holds. */
  columns: Record<ExportColumn, string>;
}

const zhCN: ExportTexts = {
  heading: '导出全部结果',
  hint: 'CSV 用于电子表格，JSONL 用于程序；RIS、BibTeX、CSL-JSON 用于文献管理软件。',
  button: '导出 {format}',
  gathering: '正在检索全部年份……',
  progress: '已写入 {done} / {total} 篇',
  progressLabel: '导出进度',
  cancel: '取消',
  cancelled: '导出已取消，没有生成文件。',
  nothing: '没有可以导出的结果。',
  done: '导出完毕：共 {count} 篇，即全部结果，文件名 {file}。',
  doneIncomplete: '已导出 {count} 篇，文件名 {file}。结果不完整，文件中已注明。',
  incomplete: '下列内容的索引无法读取，未能检索。其余报纸中找到 {count} 篇，不是全部结果：',
  exportIncomplete: '仍然导出 {count} 篇，注明“不完整”（{format}）',
  shard: '{newspaper} {from} 至 {to}',
  shardUndated: '{newspaper} 日期不详的各期',
  unreadable: '导出中断，没有生成文件：{newspaper}（{date}）的文章文字无法读取。请稍后重试，或缩小日期范围以避开它。',
  miscounted: '导出中断，没有生成文件：写入的篇数与检索结果不符。请重新检索后再试。',
  undated: '日期不详',
  notes: {
    untitled: '无题',
    colon: '：',
    separator: '；',
    query: '检索词',
    match: '匹配方式',
    filters: '筛选',
    corpus: '文本版本',
    context: '首次出现',
    incomplete: '检索不完整，未能检索',
    titleDerived: '原文标题缺失，题名由开头文字代称，并非报纸所印。',
  },
  columns: {
    query: '检索词，照录您所输入的。',
    match: '匹配方式：exact 逐字，word 拉丁文字按整词，stem 英文按词干。',
    filters: '检索词之外的筛选条件；没有则为空。',
    corpus: '文本版本号；馆内文字有任何改动，版本号就会不同。',
    missing: '未能检索的部分。不为空时，此文件不是全部结果。',
    id: '文章编号，即它在本馆的地址，不会重复。',
    newspaper_id: '报纸的编号。',
    newspaper: '报纸名称。',
    date: '出版日期；不详则为空。',
    edition: '同日第几个版次；第一个为空。',
    page: '所印版号；不详则为空。',
    page_name: '版名。',
    section_id: '分类的编号。',
    section: '分类名称。',
    kind: '体裁：article 报道、brief 简讯、photo 图片、sidebar 附文、notice 公告、series-piece 系列报道、continuation 续文、advertisement 广告。',
    language: '正文语言（BCP 47）。',
    headline: '所印标题；没有则为空。',
    opening_words: '正文开头，仅在标题缺失时代称，并非报纸所印。',
    authors: '署名中的人，按本馆人名表的写法。CSV 中以分号加空格分开，JSONL 中为数组；下两项同此。',
    columns: '栏目和系列的名称。',
    tags: '标签。',
    characters: '正文字数，不计空白。',
    grade: '文字质量：a 未发现疑点，b 有少量存疑之处，c 有缺失、损坏或次序存疑。',
    occurrences: '检索词在标题和正文中出现的次数；只按作者、日期等查找时为 0。',
    context_before: '首次出现处之前的文字，至多 40 字，不出本段。',
    context_hit: '首次出现的检索词，照录原文。',
    context_after: '首次出现处之后的文字，至多 40 字，不出本段。',
    permalink: '文章的固定网址；本馆没有公开网址时，是您打开的网址。',
  },
};

const en: ExportTexts = {
  heading: 'Export all results',
  hint: 'CSV for spreadsheets, JSONL for programs; RIS, BibTeX and CSL-JSON for reference managers.',
  button: 'Export {format}',
  gathering: 'Searching all years…',
  progress: 'Articles written: {done} of {total}',
  progressLabel: 'Progress of the export',
  cancel: 'Cancel',
  cancelled: 'The export was cancelled; there is no file.',
  nothing: 'There are no results to export.',
  done: 'Export finished. Articles: {count}, which is all results. File: {file}.',
  doneIncomplete: 'Articles exported: {count}. File: {file}. The results are incomplete, and the file says so.',
  incomplete:
    'The indexes of the following could not be read or searched. Articles found in the rest, which are not all: {count}.',
  exportIncomplete: 'Export these {count} all the same, marked as incomplete ({format})',
  shard: '{newspaper} {from} to {to}',
  shardUndated: '{newspaper}, undated issues',
  unreadable:
    'The export stopped, and there is no file: the text of an article of {newspaper} ({date}) cannot be read. Please try again later, or choose dates that leave it out.',
  miscounted: 'The export stopped, and there is no file: its rows are not as many as the results. Please search again.',
  undated: 'undated',
  notes: {
    untitled: 'Untitled',
    colon: ': ',
    separator: '; ',
    query: 'Query',
    match: 'Matching',
    filters: 'Filters',
    corpus: 'Text version',
    context: 'First occurrence',
    incomplete: 'Incomplete search; not searched',
    titleDerived: 'The headline is lost; the opening words stand in for it and were not printed as one.',
  },
  columns: {
    query: 'The query, as you typed it.',
    match: 'How it was compared: exact, word (whole Latin words), stem (English words by their stem).',
    filters: 'What narrowed the results beside the query; empty where nothing did.',
    corpus: 'Version of the texts; any change to a text of the archive changes it.',
    missing: 'What could not be searched. Where it is not empty, the file does not hold all results.',
    id: 'Identifier of the article: its address in the archive. Unique.',
    newspaper_id: 'Identifier of the newspaper.',
    newspaper: 'Name of the newspaper.',
    date: 'Date of the issue; empty where it is not known.',
    edition: 'Ordinal of the edition of that day; empty for the first.',
    page: 'Page number as printed; empty where it is not known.',
    page_name: 'Name of the page.',
    section_id: 'Identifier of the section.',
    section: 'Name of the section.',
    kind: 'Kind of text: article, brief, photo, sidebar, notice, series-piece, continuation, advertisement.',
    language: 'Language of the text (BCP 47).',
    headline: 'Headline as printed; empty where there is none.',
    opening_words: 'Opening words of the text, only where the headline is lost; not printed as a headline.',
    authors:
      'People named in the byline, as the archive lists them. In CSV separated by a semicolon and a blank, in JSONL a list; likewise the next two.',
    columns: 'Titles of columns and series.',
    tags: 'Tags.',
    characters: 'Characters of the text without blanks.',
    grade: 'Quality of the text: a nothing doubtful found, b small doubts, c text is missing, damaged or of uncertain order.',
    occurrences: 'How often the query occurs in headline and text; 0 where it asks for authors, dates and the like only.',
    context_before: 'Text before the first occurrence: at most 40 characters, of the same paragraph.',
    context_hit: 'The first occurrence, as published.',
    context_after: 'Text after the first occurrence: at most 40 characters, of the same paragraph.',
    permalink: 'Permanent URL of the article; where the archive has no public address, the one you opened it at.',
  },
};

export const exportTexts: Record<'zh-CN' | 'en', ExportTexts> = { 'zh-CN': zhCN, en };
