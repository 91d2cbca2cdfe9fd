import { datePartsOf } from './date-parts.ts';
import type { ExportFormat } from './format.ts';
import type { ExportRow } from './row.ts';

const LINE_END = '\r\n';

/** References for EndNote, Zotero and others. A value never holds a line break (`ExportRow`), so that none becomes a tag. */
export const ris: ExportFormat = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems;charset=utf-8',
  header: () => '',
  row: (row) => `${tagsOf(row).join(LINE_END)}${LINE_END}${LINE_END}`,
  footer: () => '',
};

function tagsOf(row: ExportRow): string[] {
  return [
    tag('TY', 'NEWS'),
    tag('ID', row.id),
    tag('TI', row.title),
    ...row.authors.map((author) => tag('AU', author)),
    tag('T2', row.newspaper),
    ...dateTags(row.date),
    ...(row.edition === undefined ? [] : [tag('ET', String(row.edition))]),
    tag('SE', row.section),
    ...(row.page === undefined ? [] : [tag('SP', row.page)]),
    tag('LA', row.language),
    ...row.tags.map((name) => tag('KW', name)),
    tag('UR', row.permalink),
    ...row.notes.map((note) => tag('N1', note)),
    tag('ER', ''),
  ];
}

/** `2024/10/18`; the slashes stay where month or day are missing. */
function dateTags(date: string | undefined): string[] {
  const parts = datePartsOf(date);
  if (parts === undefined) return [];
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const year = String(parts.year).padStart(4, '0');
  return [tag('DA', `${year}/${two(parts.month)}/${two(parts.day)}`), tag('PY', year)];
}

function tag(name: string, value: string): string {
  return `${name}  - ${value}`;
}
