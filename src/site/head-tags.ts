import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { ArticleView } from '../catalog/types/article.ts';
import type { Messages } from '../i18n/index.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '../pictures/picture-size.ts';
import { rightsOf } from '../rights/rights-of.ts';
import { absoluteUrl, editionOf, issuePicturePath, pathOf } from './addresses.ts';
import { issnIn } from './issn.ts';
import { distinctPeople } from './people.ts';
import { printedPages } from './printed-pages.ts';
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
    ...named('DC.rights', newspaper && rightsOf(newspaper, article).uri),
    ...both('DC.language', 'citation_language', article.language),
    ...named('DC.identifier', article.address),
    ...named('prism.edition', edition === undefined ? undefined : String(edition)),
    ...named('prism.issn', issnIn(newspaper?.number)),
    ...named('citation_firstpage', printedPages(article).join(', ') || undefined),
    ...named('citation_public_url', url),
    ...property('article:section', article.sectionName),
    ...property('og:type', 'article'),
    ...linkTags(archive, { title, path: pathOf(article.address), issue: article.issueAddress }),
  ];
}

/** A page as it shows where somebody links to it. */
interface LinkedPage {
  title: string;
  path: string;
  /** Address of the issue whose picture stands for it. */
  issue?: string | undefined;
}

/**
 * Open Graph: how a link to a page looks in messages and social networks. They need full addresses, so there is
 * none without an online home. A type is told of articles alone: without one a page is a page of a site, and Zotero
 * takes everything with `og:type=website` for a web page.
 */
export function linkTags({ title: siteName, address }: ArchiveFacts, { title, path, issue }: LinkedPage): HeadTag[] {
  if (address === undefined) return [];
  const picture = issue === undefined ? undefined : absoluteUrl(address, issuePicturePath(issue));
  return [
    ...property('og:title', title),
    ...property('og:site_name', siteName),
    ...property('og:url', absoluteUrl(address, path)),
    ...property('og:image', picture),
    ...(picture === undefined ? [] : property('og:image:width', String(PICTURE_WIDTH))),
    ...(picture === undefined ? [] : property('og:image:height', String(PICTURE_HEIGHT))),
  ];
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
