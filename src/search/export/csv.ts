import { EXPORT_COLUMNS, type ExportValue } from './columns.ts';
import type { ExportFormat } from './format.ts';

/** So that a spreadsheet takes it for UTF-8. */
const BOM = '\ufeff';
const LINE_END = '\r\n';
/** Between the values of a list within a cell. */
const LIST_SEPARATOR = '; ';

/**
 * What a spreadsheet may take for a formula: text that begins with one of these signs, of any width, after blanks, invisible
 * signs and quotation marks. Where lists are separated by semicolons, one within a text may begin a cell too.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /[\s\p{Cf}'"“”‘’＂＇]*[=+\-@\t\r\n＝＋－＠﹢﹣﹦﹫−]/u;
const FORMULA_START = new RegExp(`(^|;)(?=${FORMULA.source})`, 'gu');
const GUARDED_START = new RegExp(`(^|;)'(?=${FORMULA.source})`, 'gu');

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with a byte order mark). Numbers are bare, every text is quoted, what is absent
 * is empty. Text that a spreadsheet would calculate has an apostrophe before it; `unguard` takes it away.
 */
export const csv: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  header: () => `${BOM}${EXPORT_COLUMNS.map(({ name }) => name).join(',')}${LINE_END}`,
  row: (row) => `${EXPORT_COLUMNS.map(({ of }) => cell(of(row))).join(',')}${LINE_END}`,
  footer: () => '',
};

/** Text that no spreadsheet calculates. */
export function guard(text: string): string {
  return text.replaceAll(FORMULA_START, "$1'");
}

/** The text that was guarded. */
export function unguard(text: string): string {
  return text.replaceAll(GUARDED_START, '$1');
}

function cell(value: ExportValue): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : (value ?? []).join(LIST_SEPARATOR);
  return text === '' ? '' : `"${guard(text).replaceAll('"', '""')}"`;
}
