import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { ListKind } from '../catalog/types/list.ts';
import { absoluteUrl, listIndexPath } from './addresses.ts';
import { xmlText } from './xml-text.ts';

/**
 * Whether there is a feed. Without an online home there is none: a reader needs full addresses, and nobody can subscribe to a folder
 * on a disk. Nor is there one of what is all undated.
 *
 * @param lastDate day of the newest thing that it would hold
 */
export function hasFeed({ address }: { address?: string }, lastDate: string | undefined): boolean {
  return address !== undefined && lastDate !== undefined;
}

/** A feed, with its texts as they are to be read. */
export interface Feed {
  title: string;
  /** Of the publication that speaks. */
  author: string;
  language: string;
  /** Root-absolute paths of the feed, in Atom, and of the page that shows the same. */
  path: string;
  pagePath: string;
  /** Newest first; at least one. */
  entries: readonly FeedEntry[];
  /** Where older entries are. */
  history?: FeedHistory;
}

/** The place of a document among those that hold a feed as a whole (RFC 5005), as root-absolute paths. */
export interface FeedHistory {
  /** This document, where it is one of the archive and not the feed itself. */
  archive?: string;
  /** The documents of the archive before and after this one. */
  prev?: string;
  next?: string;
}

const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

export interface FeedEntry {
  title: string;
  /** Root-absolute; its full address is the entry's id. */
  path: string;
  /** The newspaper. */
  author: string;
  language: string;
  /** Day of issue, `2024-10-18`. */
  date: string;
  /** Day of the latest correction. */
  modified?: string;
  summary?: string;
  /** Lists that it stands in. */
  categories: readonly { kind: ListKind; id: string; name: string }[];
}

/**
 * A feed as Atom (RFC 4287). Everything in it comes from the data: a build at another time gives the same bytes.
 *
 * @param home the online home of the archive: ids and links are full addresses, since readers do not know where a feed lies
 */
export function atomXml(home: string, { title, author, language, path, pagePath, entries, history = {} }: Feed): string {
  const url = absoluteUrl(home, path);
  const { archive = path } = history;
  const isArchive = history.archive !== undefined;
  const updated = entries.map(changedOn).sort().at(-1) ?? '';
  const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', ...(isArchive ? { 'xmlns:fh': HISTORY_NAMESPACE } : {}) };
  const tree = x('feed', { ...namespaces, 'xml:lang': language }, [
    // All documents of a feed have its id.
    x('id', url),
    x('title', xmlText(title)),
    x('updated', timeOf(updated)),
    x('author', [x('name', xmlText(author))]),
    ...(isArchive ? [x('fh:archive')] : []),
    atomLink('self', home, archive),
    x('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(home, pagePath) }),
    ...(isArchive ? [atomLink('current', home, path)] : []),
    ...(history.prev === undefined ? [] : [atomLink('prev-archive', home, history.prev)]),
    ...(history.next === undefined ? [] : [atomLink('next-archive', home, history.next)]),
    ...entries.map((entry) => entryOf(home, entry)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`;
}

function atomLink(rel: string, home: string, path: string) {
  return x('link', { rel, type: 'application/atom+xml', href: absoluteUrl(home, path) });
}

function entryOf(home: string, entry: FeedEntry) {
  const { title, path, author, language, date, summary, categories } = entry;
  const url = absoluteUrl(home, path);
  return x('entry', { 'xml:lang': language }, [
    x('id', url),
    x('title', xmlText(title)),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    x('published', timeOf(date)),
    x('updated', timeOf(changedOn(entry))),
    x('author', [x('name', xmlText(author))]),
    ...categories.map(({ kind, id, name }) => {
      return x('category', { term: id, scheme: absoluteUrl(home, listIndexPath(kind)), label: xmlText(name) });
    }),
    ...(summary === undefined ? [] : [x('summary', xmlText(summary))]),
  ]);
}

/** Day of the last change. A text corrected before its day of issue would be a mistake; it never makes an entry older. */
export function changedOn({ date, modified = date }: FeedEntry): string {
  return modified > date ? modified : date;
}

/** A day has no hour, and Atom wants one: at noon UTC it is the same day nearly everywhere, so readers show the day printed. */
export function timeOf(day: string): string {
  return `${day}T12:00:00Z`;
}
