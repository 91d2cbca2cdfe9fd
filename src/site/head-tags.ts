import type { ArchiveFacts, ArticleView } from '../catalog/types.ts';
import type { Messages } from '../i18n/index.ts';
import { absoluteUrl, editionOf, pathOf } from './addresses.ts';
import { distinctPeople } from './people.ts';
import { plainTitle } from './titles.ts';

/** One `<meta>`: by `name`, or by `property` (Open Graph and its kin). */
export interface HeadTag {
  name?: string;
  property?: string;
  content: string;
}

/**
 * The tags by which Zotero saves an article as a complete `newspaperArticle`, with no translator of ours.
 *
 * The set was found by running Zotero's translation server. Never add `citation_journal_title` or `DC.type=text` (they
 * make it a journal article), `og:type=website` (a web page) or `prism.pageRange` (ignored); nor `citation_lastpage`,
 * since `citation_firstpage` may hold a list, `1, 3`.
 */
export function articleHeadTags(article: ArticleView, archive: ArchiveFacts, messages: Messages): HeadTag[] {
  const newspaper = archive.newspapers.find(({ id }) => id === article.newspaper);
  const people = distinctPeople(article.byline?.people ?? []);
  const title = plainTitle(article, messages);
  const edition = editionOf(article.address);
  const url = archive.address === undefined ? undefined : absoluteUrl(archive.address, pathOf(article.address));
  return [
    ...named('DC.type', 'newspaperArticle'),
    ...both('DC.title', 'citation_title', title),
    ...people.flatMap(({ name }) => both('DC.creator', 'citation_author', name)),
    ...both('DC.date', 'citation_date', article.date),
    ...named('DC.source', article.newspaperName),
    ...named('DCTERMS.isPartOf', article.newspaperName),
    ...named('prism.publicationName', article.newspaperName),
    ...named('DC.publisher', newspaper?.publisher),
    ...named('DC.rights', newspaper?.rights?.uri),
    ...both('DC.language', 'citation_language', article.language),
    ...named('DC.identifier', article.address),
    ...named('prism.edition', edition === undefined ? undefined : String(edition)),
    ...named('prism.issn', issnIn(newspaper?.number)),
    ...named('citation_firstpage', printedPages(article).join(', ') || undefined),
    ...named('citation_public_url', url),
    ...property('article:section', article.sectionName),
    ...property('og:type', 'article'),
    ...property('og:title', title),
    ...property('og:url', url),
  ];
}

/** The printed pages in reading order, `1`, or `1` and `3` with the other half of a jump; none where none is known. */
export function printedPages({ continuedFrom, pageLabel, continuesOn, partArticles }: ArticleView): string[] {
  const whole = partArticles?.map((part) => part.pageLabel);
  const labels = (whole ?? [continuedFrom?.pageLabel, pageLabel, continuesOn?.pageLabel]).filter((label) => label !== undefined);
  return [...new Set(labels)];
}

/** The ISSN within a newspaper's number as printed, `ISSN 1000-1234`; a CN number holds none. */
export function issnIn(number: string | undefined): string | undefined {
  return number === undefined ? undefined : /\b\d{4}-\d{3}[\dX]\b/u.exec(number)?.[0];
}

function named(name: string, content: string | undefined): HeadTag[] {
  return content === undefined ? [] : [{ name, content }];
}

function both(first: string, second: string, content: string | undefined): HeadTag[] {
  return [...named(first, content), ...named(second, content)];
}

function property(name: string, content: string | undefined): HeadTag[] {
  return content === undefined ? [] : [{ property: name, content }];
}
