import type { APIRoute } from 'astro';
import { listFeedPath, listPath } from '../../../site/addresses.ts';
import { atomXml } from '../../../site/feed.ts';
import { articleEntries } from '../../../site/feed-entries.ts';
import { homeBoundResponse } from '../../../site/home-bound.ts';
import { staticPaths } from '../../../views/static-paths.ts';
import { VIEWS } from '../../../views/views.ts';

export const getStaticPaths = () => staticPaths('listFeed');

/** The newest articles of a list: a section, a column title, a tag, a person. */
export const GET: APIRoute = ({ params }) => {
  const { archive, list, articles } = VIEWS.listFeed(params);
  const { kind, id, name } = list;
  const title = `${name} · ${archive.title}`;
  const paths = { path: listFeedPath(kind, id), pagePath: listPath(kind, id) };
  const entries = articleEntries(articles, archive);
  const feed = { title, author: archive.title, language: archive.language, ...paths, entries };
  return homeBoundResponse(archive, 'application/atom+xml', (home) => atomXml(home, feed));
};
