import { datePartsOf } from './date-parts.ts';
import type { ExportFormat } from './format.ts';
import { jsonText } from './jsonl.ts';
import type { ExportRow } from './row.ts';

/** References for Zotero, pandoc and whatever else has citeproc: one array, an item a line. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json;charset=utf-8',
  header: () => '[',
  row: (row, place) => `${place === 0 ? '' : ','}\n${jsonText(itemOf(row))}`,
  footer: () => '\n]\n',
};

/** https://github.com/citation-style-language/schema: names as `literal`, since Chinese ones are not cut in two. */
function itemOf(row: ExportRow): Record<string, unknown> {
  const parts = datePartsOf(row.date);
  const issued = parts === undefined ? [] : [parts.year, parts.month, parts.day].filter((part) => part !== undefined);
  return {
    id: row.id,
    type: 'article-newspaper',
    title: row.title,
    ...(row.authors.length === 0 ? {} : { author: row.authors.map((literal) => ({ literal })) }),
    'container-title': row.newspaper,
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] } }),
    ...(row.edition === undefined ? {} : { edition: row.edition }),
    section: row.section,
    ...(row.page === undefined ? {} : { page: row.page }),
    language: row.language,
    ...(row.tags.length === 0 ? {} : { keyword: row.tags.join(', ') }),
    URL: row.permalink,
    // citeproc reads `{:type: book}` within a note as a field of the item.
    note: row.notes.join(' ').replaceAll('{:', '{ :'),
  };
}
