import type { APIRoute } from 'astro';
import { messagesFor } from '../../i18n/index.ts';
import { articleText } from '../../site/article-text.ts';
import { staticPaths } from '../../views/static-paths.ts';
import { VIEWS } from '../../views/views.ts';

export const getStaticPaths = () => staticPaths('articleText');

/** An article as plain text. It has no second language: it is the paper's text, and little else. */
export const GET: APIRoute = ({ params }) => {
  const { archive, article } = VIEWS.articleText(params);
  const text = articleText(article, archive, messagesFor(archive.language));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
