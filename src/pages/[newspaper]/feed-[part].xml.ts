import type { APIRoute } from 'astro';
import { atomXml } from '../../site/feed.ts';
import { archiveOfFeed } from '../../site/feeds.ts';
import { homeBoundResponse } from '../../site/home-bound.ts';
import { staticPaths } from '../../views/static-paths.ts';
import { VIEWS } from '../../views/views.ts';

export const getStaticPaths = () => staticPaths('newspaperFeedArchive');

/** Older issues of a newspaper. */
export const GET: APIRoute = ({ params }) => {
  const view = VIEWS.newspaperFeedArchive(params);
  return homeBoundResponse(view.archive, 'application/atom+xml', (home) => atomXml(home, archiveOfFeed(view)));
};
