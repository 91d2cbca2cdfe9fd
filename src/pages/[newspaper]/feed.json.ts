import type { APIRoute } from 'astro';
import { feedOfNewspaper } from '../../site/feeds.ts';
import { homeBoundResponse } from '../../site/home-bound.ts';
import { JSON_FEED_TYPE, jsonFeed } from '../../site/json-feed.ts';
import { staticPaths } from '../../views/static-paths.ts';
import { VIEWS } from '../../views/views.ts';

export const getStaticPaths = () => staticPaths('newspaperJsonFeed');

/** The newest issues of a newspaper, as JSON. */
export const GET: APIRoute = ({ params }) => {
  const view = VIEWS.newspaperJsonFeed(params);
  return homeBoundResponse(view.archive, JSON_FEED_TYPE, (home) => jsonFeed(home, feedOfNewspaper(view)));
};
