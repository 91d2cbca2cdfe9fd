import type { Citation, CitedArticle } from './cited-article.ts';
import { datePartsOf } from './date-parts.ts';

/** A reference for LaTeX. Chinese stays as it is: the file is UTF-8. */
export function bibtex(article: CitedArticle): Citation {
  return { before: `@article{${citationKey(article.id)},\n${fieldsOf(article).join(',\n')}`, after: '\n}\n' };
}

/** The address in ASCII, `lanchuan-ribao_2024-10-18_p02_a01`. Two addresses never give one key. */
export function citationKey(address: string): string {
  return address.replaceAll(/[^A-Za-z0-9-]/gu, (character) => {
    return character === '/' ? '_' : `+${(character.codePointAt(0) ?? 0).toString(16)}+`;
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Names in braces of their own are not cut into given and family names. `annote` is what no style prints. */
function fieldsOf(article: CitedArticle): string[] {
  const { edition, section, pages, tags, url, notes } = article;
  const names = article.authors.map((author) => `{${escapeTex(author)}}`);
  return [
    `  title = {{${escapeTex(article.title)}}}`,
    ...(names.length === 0 ? [] : [`  author = {${names.join(' and ')}}`]),
    `  journal = {{${escapeTex(article.newspaper)}}}`,
    ...dateFields(article.date),
    ...(edition === undefined ? [] : [`  edition = {${edition}}`]),
    ...field('section', section),
    ...field('pages', pages.length === 0 ? undefined : pages.join(', ')),
    ...field('publisher', article.publisher),
    ...field('address', article.place),
    ...field('issn', article.issn),
    ...field('language', article.language),
    ...(tags.length === 0 ? [] : [`  keywords = {${tags.map(escapeTex).join(', ')}}`]),
    ...(url === undefined ? [] : [`  url = {${escapeUrl(url)}}`]),
    ...(notes.length === 0 ? [] : [`  annote = {${notes.map(escapeTex).join(' ')}}`]),
  ];
}

function field(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`  ${name} = {${escapeTex(value)}}`];
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
