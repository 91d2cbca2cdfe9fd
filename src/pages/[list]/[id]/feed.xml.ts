import type { APIRoute } from 'astro';
import { atomXml } from '../../../site/feed.ts';
import { feedOfList } from '../../../site/feeds.ts';
import { homeBoundResponse } from '../../../site/home-bound.ts';
import { staticPaths } from '../../../views/static-paths.ts';
import { VIEWS } from '../../../views/views.ts';

export const getStaticPaths = () => staticPaths('listFeed');

/** The newest articles of a list: a section, a column title, a tag, a person. */
export const GET: APIRoute = ({ params }) => {
  const view = VIEWS.listFeed(params);
  return homeBoundResponse(view.archive, 'application/atom+xml', (home) => atomXml(home, feedOfList(view)));
};
