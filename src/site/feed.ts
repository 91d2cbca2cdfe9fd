import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { ListKind } from '../catalog/types.ts';
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
}

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
export function atomXml(home: string, { title, author, language, path, pagePath, entries }: Feed): string {
  const url = absoluteUrl(home, path);
  const updated = entries.map(changedOn).sort().at(-1) ?? '';
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    x('id', url),
    x('title', xmlText(title)),
    x('updated', timeOf(updated)),
    x('author', [x('name', xmlText(author))]),
    x('link', { rel: 'self', type: 'application/atom+xml', href: url }),
    x('link', { rel: 'alternate', type: 'text/html', href: absoluteUrl(home, pagePath) }),
    ...entries.map((entry) => entryOf(home, entry)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`;
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
