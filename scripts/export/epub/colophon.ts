import { rightsOf } from '../../../src/rights/rights-of.ts';
import { rightsInWords } from '../../../src/rights/rights-words.ts';
import { rightsLine } from '../rights-line.ts';
import { bookDocument } from './book-document.ts';
import type { IssueBook } from './issue-book.ts';
import { tag } from './markup.ts';

/** The last leaf: where the text comes from, under which rights it is shown, what the marks in it mean. */
export function colophonDocument(book: IssueBook): Buffer {
  const { archive, issue, messages, words, url, contentId } = book;
  const { counts, quality, corrections } = messages;
  const files = [...new Set(issue.pages.map(({ source }) => `${source.file} (SHA-256 ${source.sha256})`))];
  const rights = rightsOfBook(book);
  const line = (label: string, text: string) => tag('p', {}, `${label}${counts.colon}${text}`);
  const meanings = [
    quality.gapMeaning,
    quality.softMeaning,
    quality.garbleMeaning,
    corrections.markMeaning,
    quality.doubtfulMeaning,
    quality.inferredMeaning,
    quality.untitledMeaning,
  ];
  return bookDocument(
    book,
    words.about,
    tag('h1', {}, words.about),
    line(words.source, [archive.title, issue.newspaperName].join(counts.separator)),
    url !== undefined && tag('p', {}, `${words.online}${counts.colon}`, tag('a', { href: url }, url)),
    line(messages.page.rawFile, ''),
    tag('ul', {}, ...files.map((file) => tag('li', {}, file))),
    rights !== '' && line(messages.rights.heading, rights),
    line(words.id, contentId),
    tag('p', {}, words.made),
    tag('p', {}, quality.machineMade),
    tag('h2', { id: 'marks' }, quality.marks),
    tag('ul', {}, ...meanings.map((meaning) => tag('li', {}, meaning))),
  );
}

/** What is said of the rights in an issue, in one line; empty where nothing is. */
export function rightsOfBook({ archive, issue, messages }: IssueBook): string {
  const paper = archive.newspapers.find(({ id }) => id === issue.newspaper);
  if (paper?.rights === undefined) return '';
  return rightsLine(rightsInWords(rightsOf(paper, issue), messages, archive.contact), messages);
}
