import type { APIRoute } from 'astro';
import { SITEMAP_PATH } from '../site/addresses.ts';
import { homeBoundResponse } from '../site/home-bound.ts';
import { robotsText } from '../site/sitemap.ts';
import { VIEWS } from '../views/views.ts';

/** Tells crawlers where the sitemaps are. */
export const GET: APIRoute = () => {
  return homeBoundResponse(VIEWS.robots().archive, 'text/plain', (home) => robotsText(home, SITEMAP_PATH));
};
