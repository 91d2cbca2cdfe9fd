import type { Article } from '../schemas/article.ts';
import { row } from './connection.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary } from './summaries.ts';
import type { ArticleView, StoryPart } from './types/article.ts';
import type { ArticleSummary } from './types/article-summary.ts';
import type { BlockView } from './types/block.ts';

/** The parts of a jumped story and the reprints of an article, as far as they are held. */
export function storyOf(data: Article): Pick<ArticleView, 'partArticles' | 'continuation' | 'reprintArticles'> {
  const parts = summaries(data.parts);
  const reprints = summaries(data.reprints);
  const isFirst = parts.length > 1 && parts[0]?.address === data.address;
  return {
    ...(parts.length > 1 ? { partArticles: parts } : {}),
    ...(isFirst ? { continuation: parts.slice(1).map((part) => readPart(part)) } : {}),
    ...(reprints.length > 0 ? { reprintArticles: reprints } : {}),
  };
}

function summaries(addresses: readonly string[] = []): ArticleSummary[] {
  return addresses.flatMap((address) => {
    const found = row<ArticleSummaryRow>(`${ARTICLE_SUMMARY_SQL} WHERE a.address = ?`, address);
    return found ? [articleSummary(found)] : [];
  });
}

function readPart(article: ArticleSummary): StoryPart {
  const found = row<{ data: string; blocks: string }>(
    'SELECT b.data, b.blocks FROM articles a JOIN bodies b ON b.id = a.id WHERE a.address = ?',
    article.address,
  );
  if (!found) throw new Error(`There is no article at ${article.address}.`);
  const { joins } = JSON.parse(found.data) as Article;
  return { article, blocks: JSON.parse(found.blocks) as BlockView[], ...(joins ? { joins } : {}) };
}
