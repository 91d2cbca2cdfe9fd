import type { APIRoute } from 'astro';
import { homeBoundResponse } from '../site/home-bound.ts';
import { sitemapXml } from '../site/sitemap.ts';
import { staticPaths } from '../views/static-paths.ts';
import { VIEWS } from '../views/views.ts';

export const getStaticPaths = () => staticPaths('sitemap');

/** A newspaper's year, or all that belongs to no year. */
export const GET: APIRoute = ({ params }) => {
  const { archive, entries } = VIEWS.sitemap(params);
  return homeBoundResponse(archive, 'application/xml', (home) => sitemapXml(home, entries));
};
