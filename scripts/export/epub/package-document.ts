import { issnIn } from '../../../src/site/issn.ts';
import { rightsOfBook } from './colophon.ts';
import type { IssueBook } from './issue-book.ts';
import { type Markup, tag, xmlDocument } from './markup.ts';

/** What EPUB demands of a book that nothing tells a day of: the first that its zip can name. */
const NO_DAY = '1980-01-01';

/** The list of all that a book consists of, with what libraries ask of it: https://www.w3.org/TR/epub-33/#sec-package-doc. */
export function packageDocument(book: IssueBook): Buffer {
  const { language } = book.issue;
  const documents = ['title.xhtml', ...book.pages.map(({ file }) => file), 'colophon.xhtml'];
  const idOf = (file: string) => file.replace(/\.\w+$/u, '');
  const item = (href: string, type: string, properties?: string) =>
    tag('item', { id: idOf(href), href, 'media-type': type, properties });
  return xmlDocument(
    tag(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'uuid', 'xml:lang': language },
      metadata(book),
      tag(
        'manifest',
        {},
        item('nav.xhtml', 'application/xhtml+xml', 'nav'),
        item('style.css', 'text/css'),
        ...documents.map((file) => item(file, 'application/xhtml+xml')),
      ),
      tag('spine', {}, ...documents.map((file) => tag('itemref', { idref: idOf(file) }))),
    ),
  );
}

function metadata(book: IssueBook): Markup {
  const { issue, archive, url } = book;
  const paper = archive.newspapers.find(({ id }) => id === issue.newspaper);
  const rights = rightsOfBook(book);
  const issn = issnIn(paper?.number);
  const meta = (property: string, value: string) => tag('meta', { property }, value);
  const dc = (name: string, value: string | undefined) => value !== undefined && value !== '' && tag(`dc:${name}`, {}, value);
  return tag(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    tag('dc:identifier', { id: 'uuid' }, `urn:uuid:${book.uuid}`),
    dc('identifier', book.contentId),
    dc('title', book.title),
    dc('language', issue.language),
    dc('creator', issue.newspaperName),
    dc('publisher', paper?.publisher),
    dc('date', issue.date),
    dc('source', url),
    dc('rights', rights),
    dc('contributor', archive.title),
    meta('dcterms:modified', `${book.modified ?? NO_DAY}T00:00:00Z`),
    tag('meta', { property: 'belongs-to-collection', id: 'newspaper' }, issue.newspaperName),
    tag('meta', { property: 'collection-type', refines: '#newspaper' }, 'series'),
    issn !== undefined && tag('meta', { property: 'dcterms:identifier', refines: '#newspaper' }, `urn:issn:${issn}`),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...['tableOfContents', 'structuralNavigation', 'readingOrder'].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
  );
}
