import type { APIRoute } from 'astro';
import { feedOfList } from '../../../site/feeds.ts';
import { homeBoundResponse } from '../../../site/home-bound.ts';
import { JSON_FEED_TYPE, jsonFeed } from '../../../site/json-feed.ts';
import { staticPaths } from '../../../views/static-paths.ts';
import { VIEWS } from '../../../views/views.ts';

export const getStaticPaths = () => staticPaths('listJsonFeed');

/** The newest articles of a list, as JSON: a section, a column title, a tag, a person. */
export const GET: APIRoute = ({ params }) => {
  const view = VIEWS.listJsonFeed(params);
  return homeBoundResponse(view.archive, JSON_FEED_TYPE, (home) => jsonFeed(home, feedOfList(view)));
};
