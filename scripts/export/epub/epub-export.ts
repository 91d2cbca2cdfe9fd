import { join } from 'node:path';
import { archiveFacts, issuesOf } from '../../../src/catalog/index.ts';
import type { ExportKind, ExportPart } from '../export-kind.ts';
import { partsByYear } from '../export-parts.ts';
import { issueFileName } from '../issue-names.ts';
import { writeZip, type ZipEntry } from '../zip-writer.ts';
import { navDocument, pageDocument, titleDocument } from './book-documents.ts';
import { BOOK_STYLE } from './book-style.ts';
import { colophonDocument } from './colophon.ts';
import { type IssueBook, issueBook } from './issue-book.ts';
import { tag, xmlDocument } from './markup.ts';
import { packageDocument } from './package-document.ts';

/** A book (EPUB 3.3) of each issue, to be read away from the net, `lanchuan-ribao-2024-10-18.epub`. */
export const epubExport: ExportKind = {
  name: 'epub',
  parts: (run) => partsByYear(run, import.meta.filename, 'years'),
  make: (part, run, folder, onProgress) => run.read(() => makeYear(part, folder, onProgress)),
  check: (file) => `npx epubcheck-ts ${file}`,
};

type Progress = (done: number, total: number) => void;

async function makeYear({ scope }: ExportPart, folder: string, onProgress: Progress): Promise<void> {
  if (scope === 'all') throw new Error('Books have a part for each year, and none for all.');
  const archive = archiveFacts();
  const issues = issuesOf(scope.newspaper, scope.year);
  for (const [place, { address }] of issues.entries()) {
    const book = issueBook(address, scope.year, archive);
    await writeZip(join(folder, `${issueFileName(address)}.epub`), bookFiles(book));
    onProgress(place + 1, issues.length);
  }
}

/** What makes a file a book: `mimetype` comes first and is not packed, so that it is found at a fixed place. */
export function* bookFiles(book: IssueBook): Generator<ZipEntry> {
  yield { name: 'mimetype', bytes: Buffer.from('application/epub+zip'), stored: true };
  yield { name: 'META-INF/container.xml', bytes: containerDocument() };
  yield { name: 'EPUB/package.opf', bytes: packageDocument(book) };
  yield { name: 'EPUB/nav.xhtml', bytes: navDocument(book) };
  yield { name: 'EPUB/style.css', bytes: Buffer.from(BOOK_STYLE) };
  yield { name: 'EPUB/title.xhtml', bytes: titleDocument(book) };
  for (const page of book.pages) yield { name: `EPUB/${page.file}`, bytes: pageDocument(page, book) };
  yield { name: 'EPUB/colophon.xhtml', bytes: colophonDocument(book) };
}

function containerDocument(): Buffer {
  return xmlDocument(
    tag(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      tag('rootfiles', {}, tag('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })),
    ),
  );
}
