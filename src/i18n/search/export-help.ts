import type { ExportColumn } from '../../search/export/columns.ts';
import type { HelpSection } from './help.ts';

/** What the page of help says of exports. Not sent along with the search page. */
export interface ExportHelpTexts extends HelpSection {
  column: string;
  meaning: string;
  /** The code book: what each column of CSV and JSONL holds. */
  columns: Record<ExportColumn, string>;
}

const zhCN: ExportHelpTexts = {
  heading: '导出的文件',
  paragraphs: [
    '检索结果可以全部导出：CSV（电子表格）、JSONL（程序）、RIS、BibTeX、CSL-JSON（文献管理软件）。文件在您的浏览器里生成，每篇一行或一条，篇数与检索结果的总数相等；若有内容未能检索或读取，文件会逐行注明。',
    "文字照公布的样子写入，只有换行和连续空白并作一个空格，控制字符换成“�”。CSV 中以 = + - @ 等符号开头、会被电子表格当作公式的文字，前面加一个撇号（'），分号之后也是如此；去掉这个撇号就是原文。",
    '原报没有标题的文章，文献条目以“无题：”加正文开头作题名，并在附注中说明。日期、版号不详的不写。检索词、文本版本和首次出现处的上下文也写在附注里。',
  ],
  column: '列名',
  meaning: '含义',
  columns: {
    query: '检索词，照录您所输入的。',
    match: '匹配方式：exact 逐字，word 拉丁文字按整词，stem 英文按词干。',
    filters: '检索词之外的筛选条件；没有则为空。',
    corpus: '文本版本号；馆内文字有任何改动，版本号就会不同。',
    missing: '未能检索或读取的部分。不为空时，此文件不是全部结果。',
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
    authors: '署名中的人，按本馆人名表的写法。CSV 中以分号加空格分开，JSONL 中为数组；下两项和 missing 同此。',
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

const en: ExportHelpTexts = {
  heading: 'Exported files',
  paragraphs: [
    'All results of a search can be exported: CSV (spreadsheets), JSONL (programs), RIS, BibTeX and CSL-JSON (reference managers). The files are made in your browser, with a row or entry for each article, as many as the total of the search; where something could not be searched or read, every row says so.',
    'Texts are written as published, but line breaks and runs of blanks become one blank, and control characters “�”. In CSV, text that begins with a sign such as = + - @, which a spreadsheet might calculate, has an apostrophe before it, also after a semicolon; without that apostrophe it is the text.',
    'References to articles without a printed headline are titled “Untitled:” and their opening words, and a note says so. Dates and page numbers that are not known are left out. The query, the text version and the passage around the first occurrence are in the notes, too.',
  ],
  column: 'Column',
  meaning: 'Meaning',
  columns: {
    query: 'The query, as you typed it.',
    match: 'How it was compared: exact, word (whole Latin words), stem (English words by their stem).',
    filters: 'What narrowed the results beside the query; empty where nothing did.',
    corpus: 'Version of the texts; any change to a text of the archive changes it.',
    missing: 'What could not be searched or read. Where it is not empty, the file does not hold all results.',
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
      'People named in the byline, as the archive lists them. In CSV separated by a semicolon and a blank, in JSONL a list; likewise the next two, and missing.',
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

export const exportHelpTexts: Record<'zh-CN' | 'en', ExportHelpTexts> = { 'zh-CN': zhCN, en };
