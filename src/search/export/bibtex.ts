import { datePartsOf } from './date-parts.ts';
import type { ExportFormat } from './format.ts';
import type { ExportRow } from './row.ts';

/** References for LaTeX. Chinese stays as it is: the file is UTF-8. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  header: () => '',
  row: (row) => `@article{${citationKey(row.id)},\n${fieldsOf(row).join(',\n')}\n}\n\n`,
  footer: () => '',
};

/** The address in ASCII, `lanchuan-ribao_2024-10-18_p02_a01`. Two addresses never give one key. */
export function citationKey(address: string): string {
  return address.replaceAll(/[^A-Za-z0-9-]/gu, (character) => {
    return character === '/' ? '_' : `+${(character.codePointAt(0) ?? 0).toString(16)}+`;
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Names in braces of their own are not cut into given and family names. `annote` is what no style prints. */
function fieldsOf(row: ExportRow): string[] {
  const names = row.authors.map((author) => `{${escapeTex(author)}}`);
  return [
    `  title = {{${escapeTex(row.title)}}}`,
    ...(names.length === 0 ? [] : [`  author = {${names.join(' and ')}}`]),
    `  journal = {{${escapeTex(row.newspaper)}}}`,
    ...dateFields(row.date),
    ...(row.edition === undefined ? [] : [`  edition = {${row.edition}}`]),
    `  section = {${escapeTex(row.section)}}`,
    ...(row.page === undefined ? [] : [`  pages = {${escapeTex(row.page)}}`]),
    `  language = {${escapeTex(row.language)}}`,
    ...(row.tags.length === 0 ? [] : [`  keywords = {${row.tags.map(escapeTex).join(', ')}}`]),
    `  url = {${escapeUrl(row.permalink)}}`,
    `  annote = {${row.notes.map(escapeTex).join(' ')}}`,
  ];
}

/** `date` for biblatex; year and month for what is older. */
function dateFields(date: string | undefined): string[] {
  const parts = datePartsOf(date);
  if (parts === undefined) return [];
  const month = parts.month === undefined ? undefined : MONTHS[parts.month - 1];
  return [
    `  date = {${date}}`,
    `  year = {${String(parts.year).padStart(4, '0')}}`,
    ...(month === undefined ? [] : [`  month = ${month}`]),
  ];
}

/**
 * Signs that mean something to TeX, in forms that TeX, Zotero and bibutils read alike. Braces are commands: BibTeX counts them
 * even after a backslash, so an escaped one would leave the field open. `<` and `>` are ¡ and ¿ in the oldest font encoding.
 */
const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '{$\\backslash$}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '{$<$}',
  '>': '{$>$}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^<>%&$#_]/gu, (sign) => TEX_SIGNS[sign] ?? sign);
}

/** URLs are read verbatim; only what would end the field is encoded. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[\\{} ]/gu, (sign) => encodeURIComponent(sign));
}
