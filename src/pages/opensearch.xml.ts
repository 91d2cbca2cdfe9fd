import type { APIRoute } from 'astro';
import { homeBoundResponse } from '../site/home-bound.ts';
import { OPEN_SEARCH_TYPE, openSearchXml } from '../site/open-search.ts';
import { VIEWS } from '../views/views.ts';

/** How browsers can search the archive. */
export const GET: APIRoute = () => {
  const { archive } = VIEWS.openSearch();
  return homeBoundResponse(archive, OPEN_SEARCH_TYPE, (home) => openSearchXml(home, archive));
};
