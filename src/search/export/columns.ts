import type { ExportRow } from './row.ts';

/** A value of a row; several are a list, none is undefined or an empty list. */
export type ExportValue = string | number | readonly string[] | undefined;

/**
 * The columns of the table exports, in order: the header of CSV and the keys of JSONL. Their meanings, for the code book
 * on the help page, are in the interface texts (`ExportTexts.columns`) under the same names. Names do not change with the language.
 */
export const EXPORT_COLUMNS = [
  { name: 'query', of: (row) => row.query },
  { name: 'match', of: (row) => row.match },
  { name: 'filters', of: (row) => row.filters },
  { name: 'corpus', of: (row) => row.corpus },
  { name: 'missing', of: (row) => row.missing },
  { name: 'id', of: (row) => row.id },
  { name: 'newspaper_id', of: (row) => row.newspaperId },
  { name: 'newspaper', of: (row) => row.newspaper },
  { name: 'date', of: (row) => row.date },
  { name: 'edition', of: (row) => row.edition },
  { name: 'page', of: (row) => row.page },
  { name: 'page_name', of: (row) => row.pageName },
  { name: 'section_id', of: (row) => row.sectionId },
  { name: 'section', of: (row) => row.section },
  { name: 'kind', of: (row) => row.kind },
  { name: 'language', of: (row) => row.language },
  { name: 'headline', of: (row) => row.headline },
  { name: 'opening_words', of: (row) => row.openingWords },
  { name: 'authors', of: (row) => row.authors },
  { name: 'columns', of: (row) => row.columns },
  { name: 'tags', of: (row) => row.tags },
  { name: 'characters', of: (row) => row.characters },
  { name: 'grade', of: (row) => row.grade },
  { name: 'occurrences', of: (row) => row.occurrences },
  { name: 'context_before', of: (row) => row.contextBefore },
  { name: 'context_hit', of: (row) => row.contextHit },
  { name: 'context_after', of: (row) => row.contextAfter },
  { name: 'permalink', of: (row) => row.permalink },
] as const satisfies readonly { name: string; of: (row: ExportRow) => ExportValue }[];

export type ExportColumn = (typeof EXPORT_COLUMNS)[number]['name'];
