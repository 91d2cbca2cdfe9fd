import type { ExplainedTerm } from '../../search/explain.ts';
import type { FoldChange } from '../../search/explain-fold.ts';

/** How the reader's own query was read. */
export interface ExplainTexts {
  /** Headings. */
  reading: string;
  terms: string;
  /** What stands above the parts of a query. */
  and: string;
  or: string;
  not: string;
  /** `{text}`: a term, by where it is looked for. */
  fields: Record<ExplainedTerm['field'], string>;
  /** Days: `{from}`, `{to}`. */
  day: string;
  days: string;
  since: string;
  until: string;
  always: string;
  /** `{text}` as compared. */
  compared: string;
  /** The pairs that are looked up; `{count}` more of them. */
  pairs: string;
  morePairs: string;
  /** Said of a single character, and of the value of a field. */
  short: string;
  fact: string;
  /** Heads of the table of characters. */
  typed: string;
  comparedAs: string;
  change: string;
  equals: string;
  leftOut: string;
  changes: Record<FoldChange, string>;
  listComma: string;
}

export const explainTexts: Record<'zh-CN' | 'en', ExplainTexts> = {
  'zh-CN': {
    reading: '检索式的意思',
    terms: '每个词怎样比较',
    and: '以下各项都要符合：',
    or: '以下各项至少符合一项：',
    not: '下面这项不可符合：',
    fields: {
      text: '标题或正文里有{text}',
      title: '标题里有{text}',
      author: '作者姓名里有{text}',
      page: '版号是{text}',
      column: '栏目名称里有{text}',
      section: '版面名称里有{text}',
      tag: '标签里有{text}',
    },
    day: '{from} 出版',
    days: '{from} 至 {to} 出版',
    since: '{from} 及以后出版',
    until: '{to} 及以前出版',
    always: '日期已知',
    compared: '比较时作：{text}',
    pairs: '在索引中依次查找相邻的两个字：',
    morePairs: '另有 {count} 对',
    short: '只有一个字，不在索引中查找，而是在其他词找到的文章里逐篇核对。',
    fact: '不查正文，只查目录。',
    typed: '输入',
    comparedAs: '比较时作',
    change: '变化',
    equals: '视为相同',
    leftOut: '略去',
    changes: {
      script: '繁体作简体',
      width: '全角半角不分',
      form: '合体或兼容字形拆开',
      case: '大小写不分',
      accent: '略去附加符号',
      sign: '同类标点',
      spelling: '异写统一',
      blank: '字母之间的空白算一个',
      'left-out': '不比较',
    },
    listComma: '、',
  },
  en: {
    reading: 'What the query means',
    terms: 'How each word is compared',
    and: 'All of these must hold:',
    or: 'At least one of these must hold:',
    not: 'This must not hold:',
    fields: {
      text: '{text} stands in the headline or text',
      title: '{text} stands in the headline',
      author: '{text} stands in the name of an author',
      page: 'the number of the page is {text}',
      column: '{text} stands in the name of the column',
      section: '{text} stands in the name of the section',
      tag: '{text} stands in a tag',
    },
    day: 'published on {from}',
    days: 'published from {from} to {to}',
    since: 'published on {from} or later',
    until: 'published on {to} or earlier',
    always: 'the date is known',
    compared: 'Compared as: {text}',
    pairs: 'Looked up in the index, one after the other, as pairs of characters:',
    morePairs: '{count} more',
    short: 'A single character is not looked up in the index; the articles that the other words find are read for it.',
    fact: 'Looked up in the catalogue, not in the texts.',
    typed: 'Typed',
    comparedAs: 'Compared as',
    change: 'Change',
    equals: 'Taken for the same',
    leftOut: 'left out',
    changes: {
      script: 'traditional to simplified',
      width: 'width ignored',
      form: 'compound form taken apart',
      case: 'case ignored',
      accent: 'accent ignored',
      sign: 'signs of one class',
      spelling: 'spellings made equal',
      blank: 'blanks between letters count as one',
      'left-out': 'not compared',
    },
    listComma: ', ',
  },
};
