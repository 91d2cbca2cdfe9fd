import type { Citation, CitedArticle } from './cited-article.ts';
import { datePartsOf } from './date-parts.ts';
import { jsonText } from './json-text.ts';

/** An item for Zotero, pandoc and whatever else has citeproc, as JSON on one line. A file of them is an array. */
export function cslJson(article: CitedArticle): Citation {
  return { before: jsonText(itemOf(article)).slice(0, -1), after: '}' };
}

/** https://github.com/citation-style-language/schema: names as `literal`, since Chinese ones are not cut in two. */
function itemOf(article: CitedArticle): Record<string, unknown> {
  const parts = datePartsOf(article.date);
  const issued = parts === undefined ? [] : [parts.year, parts.month, parts.day].filter((part) => part !== undefined);
  const { authors, edition, section, pages, publisher, place, issn, tags, url, notes } = article;
  return {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    'container-title': article.newspaper,
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] } }),
    ...(edition === undefined ? {} : { edition }),
    ...(section === undefined ? {} : { section }),
    ...(pages.length === 0 ? {} : { page: pages.join(', ') }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
    ...(issn === undefined ? {} : { ISSN: issn }),
    language: article.language,
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    ...(url === undefined ? {} : { URL: url }),
    // citeproc reads `{:type: book}` within a note as a field of the item.
    ...(notes.length === 0 ? {} : { note: notes.join(' ').replaceAll('{:', '{ :') }),
  };
}
