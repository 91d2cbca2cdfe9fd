import { createHash } from 'node:crypto';
import {
  type ArchiveFacts,
  type ExportedArticle,
  exportedArticlesOf,
  type IssueView,
  issue,
  lastChangeOf,
  type PageView,
} from '../../../src/catalog/index.ts';
import { type Messages, messagesFor } from '../../../src/i18n/index.ts';
import { absoluteUrl, pathOf } from '../../../src/site/addresses.ts';
import { describeDate, formatDayAndWeekday } from '../../../src/site/dates.ts';
import { BOOK_WORDS, type BookWords } from './book-words.ts';

/** An issue as its book has it. */
export interface IssueBook {
  issue: IssueView;
  address: string;
  archive: ArchiveFacts;
  pages: BookPage[];
  /** In the language of the newspaper. */
  messages: Messages;
  words: BookWords;
  /** `澜川日报 2024年10月18日 星期五`. */
  title: string;
  /** Where the archive is online. */
  url?: string;
  /** The same for the same issue whatever is corrected in it: a name-based UUID (RFC 9562 §5.5) of its address. */
  uuid: string;
  /** Changes with anything that is told of the issue. */
  contentId: string;
  /** Day that stands for when it came to be as it is; absent for what is undated and was never corrected. */
  modified?: string;
}

export interface BookPage {
  view: PageView;
  /** Of the document within the book. */
  file: string;
  articles: ExportedArticle[];
}

/** Reads an issue. To be called with the catalog open. @param year of the newspaper, or `undated` */
export function issueBook(address: string, year: string, archive: ArchiveFacts): IssueBook {
  const view = issue(address);
  const articles = exportedArticlesOf(address);
  const messages = messagesFor(view.language);
  const url = archive.address === undefined ? undefined : absoluteUrl(archive.address, pathOf(address));
  const modified = lastChangeOf(view.newspaper, year, address);
  return {
    issue: view,
    address,
    archive,
    pages: view.pages.map((page) => ({
      view: page,
      file: pageFile(page.id),
      articles: articles.filter((article) => article.pageAddress === page.address),
    })),
    messages,
    words: BOOK_WORDS[view.language],
    title: titleOf(view, messages),
    ...(url === undefined ? {} : { url }),
    uuid: nameBasedUuid(url ?? `backfile:${address}`),
    contentId: contentIdOf(view, articles),
    ...(modified === undefined ? {} : { modified }),
  };
}

/**
 * What an issue says, whatever program shows it: not whether its raw text is at hand, nor what else the archive holds. Fields in this order;
 * those that are absent leave nothing.
 */
function contentIdOf(view: IssueView, articles: readonly ExportedArticle[]): string {
  const { address, newspaperName, date, dateBasis, dateConfidence, dateEvidence, gaps, pages } = view;
  const content = {
    issue: { address, newspaperName, date, dateBasis, dateConfidence, dateEvidence, gaps },
    pages: pages.map(({ id, label, name, source, unassigned, notes }) => ({ id, label, name, source, unassigned, notes })),
    articles: articles.map(({ kicker, headline, decks, columnTitle, series, byline, credit, jumps, corrections, ...each }) => ({
      ...{ address: each.address, kind: each.kind, language: each.language, grade: each.quality.grade, withheld: each.withheld },
      ...{ kicker, headline, label: each.label, decks, columnTitle, series, byline, credit, jumps, corrections },
      blocks: each.blocks.map(({ kind, text, breakBefore, doubt }) => ({ kind, text, breakBefore, doubt })),
    })),
  };
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}

/** The document of a page. An id may begin with a digit, the name of an XML id may not; so both get a word before it. */
export function pageFile(id: string): string {
  return `page-${id}.xhtml`;
}

/** The id of an article in the document of its page. */
export function articleId(address: string): string {
  return `article-${address.slice(address.lastIndexOf('/') + 1)}`;
}

function titleOf({ newspaperName, edition, ...dated }: IssueView, messages: Messages): string {
  const ordinal = edition === undefined || edition === 1 ? [] : [messages.issue.edition(edition)];
  return [newspaperName, describeDate(dated, messages, formatDayAndWeekday).text, ...ordinal].join(' ');
}

/** The namespace of names that are URLs (RFC 9562 §6.6). */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

function nameBasedUuid(name: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
