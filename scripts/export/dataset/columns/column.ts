import type { Article } from '../../../../src/schemas/article.ts';

/**
 * What a column holds. `list` is a list of texts, numbers or records: an array in JSONL, JSON text everywhere else. A `date` is text,
 * `2024-10-18`, so that it reads alike in every program.
 */
export type ColumnType = 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'list';

/** A value of a cell. What is absent is undefined, never an empty text or list. */
export type CellValue = string | number | boolean | readonly unknown[] | undefined;

/** A column as every format, the data package and the codebook know it: the one place where it is described. */
export interface ColumnShape {
  /** The same in every format and language. */
  name: string;
  type: ColumnType;
  /** What it means, in Chinese and in English. */
  zh: string;
  en: string;
  example: NonNullable<CellValue>;
  /** Every row has it. */
  isRequired?: true;
  /** All values that it may have, from the schema of the files. */
  values?: readonly string[];
  /** Fields of an article's own file (`articleSchema`) that it tells. */
  fields?: readonly (keyof Article)[];
}

/** A column with where its values come from. */
export interface Column<Row> extends ColumnShape {
  of(row: Row): CellValue;
}

/** Where a column of one table names a row of another. */
export interface Reference {
  column: string;
  table: string;
  to: string;
}

/** A table without where its values come from. */
export interface TableShape {
  /** Of the table in SQLite, and of the CSV file but for the articles. */
  name: string;
  zh: string;
  en: string;
  columns: readonly ColumnShape[];
  /** Columns that together name a row. */
  key: readonly string[];
  references: readonly Reference[];
}

/** A table of the dataset. */
export interface Table<Row> extends TableShape {
  columns: readonly Column<Row>[];
}

/** The cells of a row in the order of the columns, of characters that every format can hold. */
export function cellsOf<Row>(table: Table<Row>, row: Row): CellValue[] {
  return table.columns.map(({ of }) => {
    const value = cleanValue(of(row));
    return Array.isArray(value) && value.length === 0 ? undefined : (value as CellValue);
  });
}

/** What stands for a character that not every format can hold. */
const REPLACEMENT = '\ufffd';

/** Text without control characters but line ends, without halves of surrogate pairs and code points that are no characters. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu, REPLACEMENT);
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanValue(each)]));
}
