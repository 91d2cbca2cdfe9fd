import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import type { Article } from '../../src/schemas/article.ts';
import { absoluteUrl, editionOf, pathOf } from '../../src/site/addresses.ts';
import { builtSite } from './built-site.ts';
import { type ArchiveRecords, pageLabelOf, readRecords } from './front-matters.ts';
import { headOf } from './head-of-page.ts';

/**
 * The rules by which Zotero saves an article as a complete newspaper article. They were found by running its translation server, and
 * are frozen here: a tag is added only after it was tried there.
 */

/** Tags whose value the front matter decides. */
const KNOWN = [
  'DC.type DC.title citation_title DC.creator citation_author DC.date citation_date DC.source DCTERMS.isPartOf',
  'prism.publicationName DC.publisher DC.rights DC.language citation_language DC.identifier prism.edition prism.issn',
  'citation_firstpage citation_public_url article:section og:type og:title og:site_name og:url',
  'og:image og:image:width og:image:height viewport color-scheme description',
]
  .join(' ')
  .split(' ');

/** What makes it something else, or is ignored. Of a list of pages no last one may be told. */
const FORBIDDEN =
  /^(?:citation_(?:journal_title|lastpage|conference|conference_title|book_title|inbook_title|dissertation_institution|technical_report_institution)|prism\.(?:pageRange|endingPage))$/u;

const SITES = ['demonstration', 'published', 'variety', 'doubtful', 'doubtful-en', 'hostile'] as const;

test.for(SITES)('Zotero finds every article of %s complete: the tags are those of its front matter', async (name) => {
  const { archiveDir, siteDir } = await builtSite(name);
  const records = readRecords(archiveDir);
  expect(records.articles.size).toBeGreaterThan(0);
  for (const article of records.articles.values()) {
    const { tags } = headOf(join(siteDir, article.address, 'index.html'));
    const names = [...tags.keys()].filter((tag) => tag !== '');
    expect(
      names.filter((tag) => !KNOWN.includes(tag)),
      article.address,
    ).toEqual([]);
    expect(names.filter((tag) => FORBIDDEN.test(tag))).toEqual([]);
    for (const [tag, values] of Object.entries(expectedTags(article, records))) {
      expect(tags.get(tag) ?? [], `${tag} of ${article.address}`).toEqual(values);
    }
  }
});

test.for(SITES)('no other page of %s claims to be an article, or a website to Zotero', async (name) => {
  const { archiveDir, siteDir } = await builtSite(name);
  const { issues } = readRecords(archiveDir);
  for (const page of ['index.html', 'about/index.html', ...[...issues.keys()].map((address) => `${address}/index.html`)]) {
    const { tags } = headOf(join(siteDir, page));
    expect([...tags.keys()].filter((tag) => /^(?:DC|DCTERMS|prism|citation)[._]|^og:type$/u.test(tag))).toEqual([]);
  }
});

/** Every tag that must be there, with its values; with none where it must not be. */
function expectedTags(article: Article, records: ArchiveRecords): Record<string, string[]> {
  const { settings } = records;
  const paper = settings.newspapers.find(({ id }) => id === article.newspaper);
  const { untitled } = messagesFor(settings.language).article;
  const { colon } = messagesFor(settings.language).counts;
  const title = article.headline ?? (article.label === undefined ? untitled : `${untitled}${colon}${article.label}`);
  const people = new Map((article.byline?.people ?? []).map(({ id, name }) => [id, name]));
  const edition = editionOf(article.address);
  const url = settings.address && absoluteUrl(settings.address, pathOf(article.address));
  const values = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    'DC.type': ['newspaperArticle'],
    'DC.title': [title],
    citation_title: [title],
    'DC.creator': [...people.values()],
    citation_author: [...people.values()],
    'DC.date': values(article.date),
    citation_date: values(article.date),
    'DC.source': values(paper?.name),
    'DCTERMS.isPartOf': values(paper?.name),
    'prism.publicationName': values(paper?.name),
    'DC.publisher': values(paper?.publisher),
    'DC.rights': values(paper?.rights?.uri),
    'DC.language': [article.language],
    citation_language: [article.language],
    'DC.identifier': [article.address],
    'prism.edition': values(edition === undefined ? undefined : String(edition)),
    citation_firstpage: values(pagesOf(article, records)),
    citation_public_url: values(url),
    'og:type': ['article'],
    'og:title': url === undefined ? [] : [title],
    'og:url': values(url),
  };
}

/** Its printed page, or those of all its parts: a list, never a range. */
function pagesOf({ address, parts, jumps = [] }: Article, records: ArchiveRecords): string | undefined {
  const half = (direction: 'from' | 'to') => jumps.find((jump) => jump.direction === direction && jump.address)?.address;
  const places = parts?.filter((part) => records.articles.has(part)) ?? [half('from'), address, half('to')];
  const labels = places.map((place) => (place === undefined ? undefined : pageLabelOf(records, place)));
  const known = [...new Set(labels.filter((label) => label !== undefined))];
  return known.length === 0 ? undefined : known.join(', ');
}
