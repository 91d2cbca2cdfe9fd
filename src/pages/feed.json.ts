import type { APIRoute } from 'astro';
import { feedOfArchive } from '../site/feeds.ts';
import { homeBoundResponse } from '../site/home-bound.ts';
import { JSON_FEED_TYPE, jsonFeed } from '../site/json-feed.ts';
import { VIEWS } from '../views/views.ts';

/** The newest issues of all newspapers, as JSON. */
export const GET: APIRoute = () => {
  const view = VIEWS.archiveJsonFeed();
  return homeBoundResponse(view.archive, JSON_FEED_TYPE, (home) => jsonFeed(home, feedOfArchive(view)));
};
