import { jsonText } from '../../citations/json-text.ts';
import { EXPORT_COLUMNS, type ExportValue } from './columns.ts';
import type { ExportFormat } from './format.ts';

/**
 * One JSON object a line, with the columns of the table as keys. Numbers are numbers, authors and the like are lists; what is
 * absent has no key.
 */
export const jsonl: ExportFormat = {
  id: 'jsonl',
  name: 'JSONL',
  extension: 'jsonl',
  mediaType: 'application/jsonl;charset=utf-8',
  header: () => '',
  row: (row) => {
    const entries = EXPORT_COLUMNS.map(({ name, of }): [string, ExportValue] => [name, of(row)]);
    return `${jsonText(Object.fromEntries(entries.filter(([, value]) => isThere(value))))}\n`;
  },
  footer: () => '',
};

function isThere(value: ExportValue): boolean {
  return value !== undefined && (!Array.isArray(value) || value.length > 0);
}
