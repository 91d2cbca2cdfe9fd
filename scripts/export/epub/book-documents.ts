import { labelRanges } from '../../../src/schemas/page-ranges.ts';
import { describeDate } from '../../../src/site/dates.ts';
import { issueNotes, notesInWords } from '../../../src/site/notes.ts';
import { linesAttribute } from '../../../src/site/quality.ts';
import { pageName, plainTitle } from '../../../src/site/titles.ts';
import { articleSection } from './article-section.ts';
import { bookDocument } from './book-document.ts';
import { articleId, type BookPage, type IssueBook } from './issue-book.ts';
import { type Content, tag } from './markup.ts';

/** The first leaf: nameplate, day, what is held of the issue and what is doubtful about it. */
export function titleDocument(book: IssueBook): Buffer {
  const { issue, messages, pages } = book;
  const { counts } = messages;
  const articles = pages.reduce((sum, page) => sum + page.articles.length, 0);
  const { why } = describeDate(issue, messages);
  const gaps = labelRanges(issue.gaps ?? []);
  const doubts = issueNotes(issue.pages, messages.tag);
  return bookDocument(
    book,
    book.title,
    tag('h1', { class: 'nameplate' }, issue.newspaperName),
    tag('p', { class: 'day' }, book.title.slice(issue.newspaperName.length).trim()),
    why !== undefined && tag('p', { class: 'note' }, why),
    tag('p', { class: 'day' }, [counts.pages(pages.length), counts.articles(articles)].join(counts.separator)),
    (issue.dateEvidence ?? []).length > 0 && [
      tag('p', { class: 'note' }, messages.issue.evidenceIntro),
      tag('ul', {}, ...(issue.dateEvidence ?? []).map(({ text }) => tag('li', {}, text))),
    ],
    gaps.length > 0 && tag('p', { class: 'note' }, messages.issue.gaps(gaps)),
    doubts.length > 0 && [
      tag('h2', {}, messages.issue.doubts),
      tag('ul', {}, ...doubts.map(({ page, note }) => tag('li', {}, `${pageName(page, messages)}${counts.colon}${note.text}`))),
    ],
  );
}

/** A page of the newspaper with its articles, and with what no article owns: nothing is lost silently. */
export function pageDocument({ view, articles }: BookPage, book: IssueBook): Buffer {
  const { messages } = book;
  const name = pageName(view, messages);
  return bookDocument(
    book,
    name,
    tag('h1', { class: 'page-name', id: 'page' }, name),
    articles.length === 0 && tag('p', { class: 'note' }, messages.page.none),
    articles.map((article) => articleSection(article, book)),
    unassigned(view, book),
    notes(view, book),
  );
}

function unassigned({ unassigned: left = [] }: BookPage['view'], { messages: { page } }: IssueBook): Content {
  if (left.length === 0) return undefined;
  return tag(
    'section',
    { class: 'unassigned' },
    tag('h2', {}, page.unassigned),
    tag('p', { class: 'note' }, page.unassignedIntro),
    tag(
      'ul',
      {},
      ...left.map(({ lines, text, role }) => tag('li', {}, `${linesAttribute([lines])} `, text, ` (${page.role(role)})`)),
    ),
  );
}

function notes({ notes: found = [] }: BookPage['view'], { messages }: IssueBook): Content {
  const told = notesInWords(found, messages.tag);
  if (told.length === 0) return undefined;
  const list = tag('ul', {}, ...told.map(({ text }) => tag('li', {}, text)));
  return tag('section', { class: 'unassigned' }, tag('h2', {}, messages.page.notes), list);
}

/** Where readers find their way: pages with their articles, and the numbers printed on the pages. */
export function navDocument(book: IssueBook): Buffer {
  const { messages, words, pages } = book;
  const entries = pages.map(({ view, file, articles }) =>
    tag(
      'li',
      {},
      tag('a', { href: file }, pageName(view, messages)),
      articles.length > 0 &&
        tag(
          'ol',
          {},
          ...articles.map((each) =>
            tag('li', {}, tag('a', { href: `${file}#${articleId(each.address)}` }, plainTitle(each, messages))),
          ),
        ),
    ),
  );
  const printed = pages.filter(({ view }) => view.label !== undefined);
  const frame = [tag('li', {}, tag('a', { href: 'title.xhtml' }, book.title)), ...entries];
  return bookDocument(
    book,
    words.contents,
    tag(
      'nav',
      { 'epub:type': 'toc', id: 'toc' },
      tag('h1', {}, words.contents),
      tag('ol', {}, ...frame, tag('li', {}, tag('a', { href: 'colophon.xhtml' }, words.about))),
    ),
    printed.length > 0 &&
      tag(
        'nav',
        { 'epub:type': 'page-list', hidden: 'hidden' },
        tag('h2', {}, words.printedPages),
        tag('ol', {}, ...printed.map(({ view, file }) => tag('li', {}, tag('a', { href: `${file}#page` }, view.label)))),
      ),
  );
}
