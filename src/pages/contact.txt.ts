import type { APIRoute } from 'astro';
import { contactText } from '../site/contact-text.ts';
import { VIEWS } from '../views/views.ts';

/** Whom to write to. An archive that names nobody has no such file. */
export const GET: APIRoute = () => {
  const text = contactText(VIEWS.contact().archive);
  if (text === undefined) return new Response('Not found', { status: 404 });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
