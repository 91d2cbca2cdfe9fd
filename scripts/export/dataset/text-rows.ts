import { jsonText } from '../../../src/citations/json-text.ts';
import { guard } from '../../../src/search/export/csv.ts';
import type { CellValue, TableShape } from './columns/column.ts';

/** So that a spreadsheet takes it for UTF-8. */
const BOM = '\ufeff';
const LINE_END = '\r\n';

/** The first line of a CSV file. */
export function csvHeader({ columns }: TableShape): string {
  return `${BOM}${columns.map(({ name }) => name).join(',')}${LINE_END}`;
}

/**
 * A line of a CSV file (RFC 4180): numbers and truths are bare, every text is quoted, a list is JSON, what is absent is empty. Text that
 * a spreadsheet would calculate has an apostrophe before it, as in the tables that the search exports.
 */
export function csvRow(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}${LINE_END}`;
}

function csvCell(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : jsonText(value);
  return text === '' ? '' : `"${guard(text).replaceAll('"', '""')}"`;
}

/** A line of a JSONL file: the columns as keys, numbers as numbers, lists as lists; what is absent has no key. */
export function jsonlRow({ columns }: TableShape, cells: readonly CellValue[]): string {
  const entries = columns.flatMap(({ name }, place) => (cells[place] === undefined ? [] : [[name, cells[place]] as const]));
  return `${jsonText(Object.fromEntries(entries))}\n`;
}
