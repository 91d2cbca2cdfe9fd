import type { APIRoute } from 'astro';
import { sitemapPath } from '../site/addresses.ts';
import { homeBoundResponse } from '../site/home-bound.ts';
import { sitemapIndexXml } from '../site/sitemap.ts';
import { VIEWS } from '../views/views.ts';

/** The index of all sitemaps. */
export const GET: APIRoute = () => {
  const { archive, names } = VIEWS.sitemapIndex();
  return homeBoundResponse(archive, 'application/xml', (home) => sitemapIndexXml(home, names.map(sitemapPath)));
};
