import type { APIRoute } from 'astro';
import { atomXml } from '../site/feed.ts';
import { feedOfArchive } from '../site/feeds.ts';
import { homeBoundResponse } from '../site/home-bound.ts';
import { VIEWS } from '../views/views.ts';

/** The newest issues of all newspapers. */
export const GET: APIRoute = () => {
  const view = VIEWS.archiveFeed();
  return homeBoundResponse(view.archive, 'application/atom+xml', (home) => atomXml(home, feedOfArchive(view)));
};
