import type { APIRoute } from 'astro';
import { mirrorText } from '../site/mirror-text.ts';
import { VIEWS } from '../views/views.ts';

/** How the whole site is copied and checked. */
export const GET: APIRoute = () => {
  return new Response(mirrorText(VIEWS.mirrorText().archive), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
