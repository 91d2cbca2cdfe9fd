import type { APIRoute } from 'astro';
import { newspaperFeedPath, newspaperPath } from '../../site/addresses.ts';
import { atomXml } from '../../site/feed.ts';
import { issueEntries } from '../../site/feed-entries.ts';
import { homeBoundResponse } from '../../site/home-bound.ts';
import { staticPaths } from '../../views/static-paths.ts';
import { VIEWS } from '../../views/views.ts';

export const getStaticPaths = () => staticPaths('newspaperFeed');

/** The newest issues of a newspaper. */
export const GET: APIRoute = ({ params }) => {
  const { archive, newspaper, issues } = VIEWS.newspaperFeed(params);
  const { id, name, language } = newspaper;
  const paths = { path: newspaperFeedPath(id), pagePath: newspaperPath(id) };
  const feed = { title: name, author: name, language, ...paths, entries: issueEntries(issues, archive) };
  return homeBoundResponse(archive, 'application/atom+xml', (home) => atomXml(home, feed));
};
