import type { ArchiveFacts, ArticleFeedEntry, FeedArchive, IssueFeedEntry } from '../catalog/index.ts';
import type { ListKind } from '../catalog/types/list.ts';
import type { Language } from '../schemas/archive.ts';
import { FEED_PATH, feedArchivePath, HOME_PATH, listFeedPath, listPath, newspaperFeedPath, newspaperPath } from './addresses.ts';
import type { Feed } from './feed.ts';
import { articleEntries, issueEntries } from './feed-entries.ts';

/** The newest issues of all newspapers, whatever format they are told in. */
export function feedOfArchive({ archive, issues }: { archive: ArchiveFacts; issues: readonly IssueFeedEntry[] }): Feed {
  const { title, language } = archive;
  return { title, author: title, language, path: FEED_PATH, pagePath: HOME_PATH, entries: issueEntries(issues, archive) };
}

interface NewspaperFeed {
  archive: ArchiveFacts;
  newspaper: { id: string; name: string; language: Language };
  issues: readonly IssueFeedEntry[];
  /** The newest document of older issues. */
  last?: FeedArchive;
}

/** The newest issues of a newspaper. */
export function feedOfNewspaper({ archive, newspaper: { id, name, language }, issues, last }: NewspaperFeed): Feed {
  const paths = { path: newspaperFeedPath(id), pagePath: newspaperPath(id) };
  const history = last === undefined ? {} : { history: { prev: archivePath(id, last) } };
  return { title: name, author: name, language, ...paths, entries: issueEntries(issues, archive), ...history };
}

interface NewspaperFeedArchive extends NewspaperFeed {
  place: FeedArchive;
  prev?: FeedArchive;
  next?: FeedArchive;
}

/** Older issues of a newspaper. */
export function archiveOfFeed({ place, prev, next, ...view }: NewspaperFeedArchive): Feed {
  const { id } = view.newspaper;
  const history = {
    archive: archivePath(id, place),
    ...(prev === undefined ? {} : { prev: archivePath(id, prev) }),
    ...(next === undefined ? {} : { next: archivePath(id, next) }),
  };
  return { ...feedOfNewspaper(view), history };
}

function archivePath(newspaper: string, { year, number }: FeedArchive): string {
  return feedArchivePath(newspaper, year, number);
}

interface ListFeed {
  archive: ArchiveFacts;
  list: { kind: ListKind; id: string; name: string };
  articles: readonly ArticleFeedEntry[];
}

/** The newest articles of a list: a section, a column title, a tag, a person. */
export function feedOfList({ archive, list: { kind, id, name }, articles }: ListFeed): Feed {
  const paths = { path: listFeedPath(kind, id), pagePath: listPath(kind, id) };
  const { title, language } = archive;
  return { title: `${name} · ${title}`, author: title, language, ...paths, entries: articleEntries(articles, archive) };
}
