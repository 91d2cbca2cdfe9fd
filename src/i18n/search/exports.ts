import type { NoteTexts } from '../../search/export/notes.ts';

/** Texts of the export of results, in the browser and in the files. */
export interface ExportTexts {
  heading: string;
  /** What the formats are for, in a line. */
  hint: string;
  /** `{format}`: a button. */
  button: string;
  gathering: string;
  writing: string;
  /** `{done}` of `{total}` articles written. */
  progress: string;
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
  /** `{count}` articles found whose texts could not be read, and which may be listed below. */
  unreadable: string;
  /** `{newspaper}`, `{date}`, `{address}` of one. */
  article: string;
  /** The rows were not as many as the articles found. */
  miscounted: string;
  undated: string;
  notes: NoteTexts;
}

const zhCN: ExportTexts = {
  heading: '导出全部结果',
  hint: 'CSV 用于电子表格，JSONL 用于程序；RIS、BibTeX、CSL-JSON 用于文献管理软件。',
  button: '导出 {format}',
  gathering: '正在检索全部年份……',
  writing: '正在写入文件……',
  progress: '已写入 {done} / {total} 篇',
  cancel: '取消',
  cancelled: '导出已取消，没有生成文件。',
  nothing: '没有可以导出的结果。',
  done: '导出完毕：共 {count} 篇，即全部结果，文件名 {file}。',
  doneIncomplete: '已导出 {count} 篇，文件名 {file}。结果不完整，文件中已注明。',
  incomplete: '下列内容的索引无法读取，未能检索。其余报纸中找到 {count} 篇，不是全部结果：',
  exportIncomplete: '仍然导出 {count} 篇，注明“不完整”（{format}）',
  shard: '{newspaper} {from} 至 {to}',
  shardUndated: '{newspaper} 日期不详的各期',
  unreadable: '有 {count} 篇的文字无法读取，没有生成文件。请稍后重试。',
  article: '{newspaper} {date}（{address}）',
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
};

const en: ExportTexts = {
  heading: 'Export all results',
  hint: 'CSV for spreadsheets, JSONL for programs; RIS, BibTeX and CSL-JSON for reference managers.',
  button: 'Export {format}',
  gathering: 'Searching all years…',
  writing: 'Writing the file…',
  progress: 'Articles written: {done} of {total}',
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
  unreadable: 'There is no file: articles whose texts cannot be read: {count}. Please try again later.',
  article: '{newspaper} {date} ({address})',
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
};

export const exportTexts: Record<'zh-CN' | 'en', ExportTexts> = { 'zh-CN': zhCN, en };
