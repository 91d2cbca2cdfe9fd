import type { Citation, CitedArticle } from './cited-article.ts';
import { datePartsOf } from './date-parts.ts';

/** Lines end so, also the last one; an empty one stands after each reference. */
export const RIS_LINE_END = '\r\n';

/** The tags of a newspaper article, for EndNote, Zotero and others. A value never holds a line break (`CitedArticle`), so that none becomes a tag. */
export function ris(article: CitedArticle): Citation {
  const lines = tagsOf(article).map((line) => `${line}${RIS_LINE_END}`);
  return { before: lines.join(''), after: `${tag('ER', '')}${RIS_LINE_END}` };
}

function tagsOf(article: CitedArticle): string[] {
  const { pages, edition } = article;
  return [
    tag('TY', 'NEWS'),
    tag('ID', article.id),
    tag('TI', article.title),
    ...article.authors.map((author) => tag('AU', author)),
    tag('T2', article.newspaper),
    ...dateTags(article.date),
    ...known('ET', edition === undefined ? undefined : String(edition)),
    ...known('SE', article.section),
    ...known('SP', pages.length === 0 ? undefined : pages.join(', ')),
    ...known('PB', article.publisher),
    ...known('CY', article.place),
    ...known('SN', article.issn),
    tag('LA', article.language),
    ...article.tags.map((name) => tag('KW', name)),
    ...known('UR', article.url),
    ...article.notes.map((note) => tag('N1', note)),
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

function known(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [tag(name, value)];
}

function tag(name: string, value: string): string {
  return `${name}  - ${value}`;
}
