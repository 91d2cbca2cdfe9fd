import type { JoinLanguage } from '../ingest/joins/edges.ts';
import { kindOf, latinTokens } from '../ingest/joins/kinds.ts';
import { segment } from '../ingest/joins/segment.ts';
import { wordTable } from '../ingest/joins/word-table.ts';
import type { TrainingArticle } from './training-article.ts';

/** Words kept of an archive: enough to learn what kind follows what, and less than the page's own model costs to load. */
const MAX_WORDS = 60_000;

/** The paragraphs of articles as kinds of words, `n v 的 n 。`. Of a large archive every second, third … article is taken. */
export function sampleKinds(articles: readonly TrainingArticle[], language: JoinLanguage): string[] {
  const own = articles.filter((article) => article.language === language);
  const words = wordTable();
  const chars = own.reduce((sum, { paragraphs }) => sum + paragraphs.join('').length, 0);
  const step = Math.max(1, Math.ceil(chars / (language === 'zh' ? 1.6 : 5) / MAX_WORDS));
  return own
    .filter((_, index) => index % step === 0)
    .flatMap(({ paragraphs }) => paragraphs)
    .map((text) => (language === 'zh' ? segment(text, words) : latinTokens(text)).map((word) => kindOf(word, words)).join(' '))
    .filter((kinds) => kinds !== '');
}
