import type { APIRoute } from 'astro';
import { holdingRows, holdingsCsv } from '../../site/calendar/holdings.ts';
import { staticPaths } from '../../views/static-paths.ts';
import { VIEWS } from '../../views/views.ts';

export const getStaticPaths = () => staticPaths('holdings');

/** What is held of a newspaper, day by day. */
export const GET: APIRoute = ({ params }) => {
  const { archive, calendar, issues } = VIEWS.holdings(params);
  const text = holdingsCsv(holdingRows(calendar, issues), archive.address);
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
