import { DIAGNOSTICS, type DiagnosticCode, describeDiagnostic } from '../../../src/schemas/diagnostics.ts';
import type { ColumnShape, ColumnType, TableShape } from './columns/column.ts';
import { FULL_TEXT_COLUMNS } from './full-text.ts';
import { inCode, inMarkdown, markdownTable } from './markdown-text.ts';
import { ARTICLES, csvFileOf, TABLES } from './tables.ts';

const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
  text: '文字 text',
  date: '日期 date',
  integer: '整数 integer',
  number: '数 number',
  boolean: '是非 boolean',
  list: '列表 list',
};

/** Columns and tables that only the database has. */
const ID_COLUMN: ColumnShape = {
  name: 'id',
  type: 'integer',
  isRequired: true,
  zh: '文章在此文件中的序号，从 1 起，只在 SQLite 中。换一版数据就可能不同，引用请用 address。',
  en: 'Number of the article in this file, from 1; in SQLite only. Another version of the dataset may have others: cite the address.',
  example: 1,
};
const ABOUT_COLUMNS: readonly ColumnShape[] = [
  { name: 'name', type: 'text', zh: '项目。', en: 'What is told.', example: 'version' },
  { name: 'value', type: 'text', zh: '内容。', en: 'What it is.', example: '0123456789abcdef' },
];

/** Says what every column of every file means; made of the same list as the files. @param codes of doubts that occur in this part */
export function codebookOf(part: string, codes: ReadonlySet<string>): string {
  const known = [...codes].sort();
  return `${[
    `# 字段说明 · Codebook: ${part}`,
    '各文件的列名相同，含义如下。“必有”的列每行都有值；其余的列没有值时，JSONL 中没有该键，CSV 中为空，SQLite 和 Parquet 中为 NULL。列表在 JSONL 中是数组，在 CSV、SQLite、Parquet 中是 JSON 文字。',
    'Every file names the columns alike. A column marked “yes” has a value in every row; of others a value may be absent: no key in JSONL, an empty cell in CSV, NULL in SQLite and Parquet. A list is an array in JSONL, and JSON text in CSV, SQLite and Parquet.',
    ...TABLES.map((table) => tableSection(part, table)),
    ...databaseSections(part),
    '## 疑点代码 · Codes of doubts',
    known.length === 0
      ? '本份数据中没有。 None in this part.'
      : markdownTable(['代码 Code', '含义', 'Meaning'], known.map(codeRow)),
  ].join('\n\n')}\n`;
}

function tableSection(part: string, table: TableShape): string {
  const isArticles = table.name === ARTICLES.name;
  const files = isArticles ? [`${part}.jsonl`, csvFileOf(part, table), `${part}.parquet`] : [csvFileOf(part, table)];
  return [
    `## ${table.name}：${table.zh} · ${table.en}`,
    `${files.map(inCode).join('、')}；${inCode(`${part}.sqlite`)} 的表 table ${inCode(table.name)}。主键 key: ${table.key.map(inCode).join('、')}。`,
    columnTable(isArticles ? [ID_COLUMN, ...table.columns] : table.columns),
  ].join('\n\n');
}

function databaseSections(part: string): string[] {
  return [
    `## articles_fts、article_texts、about：只在 ${inCode(`${part}.sqlite`)} 中 · in the database only`,
    `### articles_fts：全文索引 · full-text index (FTS5)\n\n${columnTable(FULL_TEXT_COLUMNS.articles_fts)}`,
    `### article_texts：索引所收的文字 · what was indexed (view)\n\n${columnTable(FULL_TEXT_COLUMNS.article_texts)}`,
    `### about：关于本份数据 · about this part\n\n${columnTable(ABOUT_COLUMNS)}`,
  ];
}

function columnTable(columns: readonly ColumnShape[]): string {
  return markdownTable(
    ['列 Column', '类型 Type', '必有 Required', '含义', 'Meaning', '例 Example'],
    columns.map(({ name, type, isRequired, zh, en, example, values }) => [
      inCode(name),
      TYPE_NAMES[type],
      isRequired ? '是 yes' : '',
      `${inMarkdown(zh)}${values === undefined ? '' : `<br>取值：${values.map(inCode).join('、')}`}`,
      inMarkdown(en),
      inCode(typeof example === 'string' ? example.replaceAll('\n', '\\n') : JSON.stringify(example)),
    ]),
  );
}

function codeRow(code: string): string[] {
  if (!isKnown(code)) return [inCode(code), '', ''];
  return [
    inCode(code),
    inMarkdown(describeDiagnostic(code, 'zh-CN').message),
    inMarkdown(describeDiagnostic(code, 'en').message),
  ];
}

function isKnown(code: string): code is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTICS, code);
}
