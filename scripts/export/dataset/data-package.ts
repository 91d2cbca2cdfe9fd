import type { ColumnShape, ColumnType, TableShape } from './columns/column.ts';
import type { PartTitle } from './part-title.ts';
import { ARTICLES, csvFileOf, TABLES } from './tables.ts';
import type { WrittenFile } from './text-file.ts';

/** What the descriptor of a part tells beside its columns. */
export interface PackageFacts {
  part: string;
  title: PartTitle;
  version: string;
  /** State of the archive; only where the part is all of it. */
  corpus?: string;
  homepage?: string;
  licences: ReadonlySet<string>;
  files: readonly WrittenFile[];
  /** Rows by table. */
  counts: ReadonlyMap<string, number>;
}

/** Types of Table Schema. https://specs.frictionlessdata.io/table-schema/ */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  date: 'date',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'array',
};

const OTHER_FILES = [
  { ending: '.jsonl', name: 'articles-jsonl', format: 'jsonl', mediatype: 'application/jsonl', title: '文章 · Articles (JSONL)' },
  {
    ending: '.parquet',
    name: 'articles-parquet',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    title: '文章 · Articles (Parquet)',
  },
  {
    ending: '.sqlite',
    name: 'database',
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
    title: '全部各表 · All tables (SQLite)',
  },
  { ending: '.codebook.md', name: 'codebook', format: 'md', mediatype: 'text/markdown', title: '字段说明 · Codebook' },
  { ending: '.README.md', name: 'readme', format: 'md', mediatype: 'text/markdown', title: '使用说明 · README' },
] as const;

/** The descriptor of a part, a Data Package of version 1. https://specs.frictionlessdata.io/data-package/ */
export function dataPackageOf(facts: PackageFacts): string {
  const { part, title, version, corpus, homepage, licences } = facts;
  const descriptor = {
    profile: 'data-package',
    name: part,
    title: title.both,
    description:
      '旧报文章的数据集：文章、各期、各版、署名者和标签。列的含义见 codebook，用法见 README。 Articles of an archived newspaper with issues, pages, people and tags; see codebook and README.',
    version,
    ...(corpus === undefined ? {} : { corpus }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(licences.size === 0 ? {} : { licenses: [...licences].sort().map((path) => ({ path })) }),
    resources: [...TABLES.map((table) => csvResource(table, facts)), ...OTHER_FILES.map((file) => otherResource(file, facts))],
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function csvResource(table: TableShape, facts: PackageFacts) {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: `${table.zh} · ${table.en}`,
    ...fileFacts(csvFileOf(facts.part, table), facts),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    rows: facts.counts.get(table.name) ?? 0,
    schema: {
      ...schemaOf(table),
      ...(table.references.length === 0 ? {} : { foreignKeys: table.references.map(foreignKey) }),
    },
  };
}

function otherResource({ ending, name, title, format, mediatype }: (typeof OTHER_FILES)[number], facts: PackageFacts) {
  const isRows = name === 'articles-jsonl' || name === 'articles-parquet';
  return {
    name,
    title,
    ...fileFacts(`${facts.part}${ending}`, facts),
    format,
    mediatype,
    ...(isRows ? { rows: facts.counts.get(ARTICLES.name) ?? 0, schema: schemaOf(ARTICLES) } : {}),
  };
}

function fileFacts(path: string, { files }: PackageFacts) {
  const file = files.find(({ name }) => name === path);
  if (!file) throw new Error(`The dataset has no file ${path}.`);
  return { path, bytes: file.bytes, hash: `sha256:${file.sha256}` };
}

function schemaOf({ columns, key }: TableShape) {
  return { fields: columns.map(fieldOf), primaryKey: [...key], missingValues: [''] };
}

function fieldOf({ name, type, zh, en, example, isRequired, values }: ColumnShape) {
  const constraints = { ...(isRequired ? { required: true } : {}), ...(values === undefined ? {} : { enum: [...values] }) };
  return {
    name,
    type: TYPES[type],
    description: `${zh} ${en}`,
    example: typeof example === 'object' ? JSON.stringify(example) : example,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function foreignKey({ column, table, to }: TableShape['references'][number]) {
  return { fields: column, reference: { resource: table, fields: to } };
}
