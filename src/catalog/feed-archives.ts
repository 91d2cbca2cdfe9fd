import { nearbyYears } from './calendar.ts';
import { row } from './connection.ts';
import { FEED_SIZE, type IssueFeedEntry, issueEntriesWhere } from './feeds.ts';

/** A document of the archive of a newspaper's feed (RFC 5005): so many issues of a year, counted from its first. */
export interface FeedArchive {
  year: string;
  /** From 1. */
  number: number;
}

/**
 * How many documents a year has. They hold as many issues each as the feed itself. What is left over at the end of the newest year is still
 * in the feed, and gets its document when the year is over, that is, when a later one is held: so a document that was once published is
 * never filled up.
 */
export function feedArchivesOfYear(newspaper: string, year: string): number {
  // The documents are counted where the issues are: what is read is what a page depends on, and an issue more often makes none.
  const found = row<{ documents: number }>(
    `SELECT (count(*) + CASE WHEN EXISTS (SELECT 1 FROM issues WHERE newspaper = ?1 AND date > ?3)
       THEN ${FEED_SIZE - 1} ELSE 0 END) / ${FEED_SIZE} AS documents
     FROM issues WHERE newspaper = ?1 AND date BETWEEN ?2 AND ?3`,
    newspaper,
    `${year}-01-01`,
    `${year}-12-31`,
  );
  return found?.documents ?? 0;
}

/** The newest document of a newspaper. @param before year before which it is looked for */
export function lastFeedArchive(newspaper: string, before = '9999'): FeedArchive | undefined {
  const { previous: year } = nearbyYears(newspaper, before);
  if (year === undefined) return undefined;
  const number = feedArchivesOfYear(newspaper, year);
  return number > 0 ? { year, number } : lastFeedArchive(newspaper, year);
}

/** Issues of a document, newest first. */
export function feedArchiveEntries(newspaper: string, { year, number }: FeedArchive): IssueFeedEntry[] {
  const which = 'AND i.newspaper = ? AND i.date BETWEEN ? AND ?';
  const stretch = `LIMIT ${FEED_SIZE} OFFSET ${(number - 1) * FEED_SIZE}`;
  return issueEntriesWhere(which, 'ASC', stretch, newspaper, `${year}-01-01`, `${year}-12-31`);
}

/** The documents before and after one. */
export function nearbyFeedArchives(newspaper: string, { year, number }: FeedArchive): { prev?: FeedArchive; next?: FeedArchive } {
  const prev = number > 1 ? { year, number: number - 1 } : lastFeedArchive(newspaper, year);
  const next = nextOf(newspaper, { year, number });
  return { ...(prev === undefined ? {} : { prev }), ...(next === undefined ? {} : { next }) };
}

function nextOf(newspaper: string, { year, number }: FeedArchive): FeedArchive | undefined {
  if (number < feedArchivesOfYear(newspaper, year)) return { year, number: number + 1 };
  const { next } = nearbyYears(newspaper, year);
  return next !== undefined && feedArchivesOfYear(newspaper, next) > 0 ? { year: next, number: 1 } : undefined;
}
