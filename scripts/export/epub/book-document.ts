import type { IssueBook } from './issue-book.ts';
import { type Content, type Markup, tag, xmlDocument } from './markup.ts';

/** A document of a book, with what all of them have. */
export function bookDocument(book: IssueBook, title: string, ...body: Content[]): Buffer {
  return xmlDocument(
    tag(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: book.issue.language,
        'xml:lang': book.issue.language,
      },
      tag('head', {}, tag('title', {}, title), tag('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })),
      tag('body', {}, ...body),
    ),
  );
}

/** Both forms of `lang`, for a passage in another language than the book. */
export function languageOf(language: string, book: IssueBook): Record<string, string | undefined> {
  const other = language === book.issue.language ? undefined : language;
  return { lang: other, 'xml:lang': other, dir: language === 'und-Arab' ? 'rtl' : undefined };
}

/** A mark of doubt, which leads to what it means. */
export function mark(words: string, title?: string): Markup {
  return tag('a', { class: 'mark', href: 'colophon.xhtml#marks', title }, words);
}
