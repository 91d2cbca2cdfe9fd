import type { APIRoute } from 'astro';
import { FEED_PATH, HOME_PATH } from '../site/addresses.ts';
import { atomXml } from '../site/feed.ts';
import { issueEntries } from '../site/feed-entries.ts';
import { homeBoundResponse } from '../site/home-bound.ts';
import { VIEWS } from '../views/views.ts';

/** The newest issues of all newspapers. */
export const GET: APIRoute = () => {
  const { archive, issues } = VIEWS.archiveFeed();
  const { title, language } = archive;
  const entries = issueEntries(issues, archive);
  const feed = { title, author: title, language, path: FEED_PATH, pagePath: HOME_PATH, entries };
  return homeBoundResponse(archive, 'application/atom+xml', (home) => atomXml(home, feed));
};
