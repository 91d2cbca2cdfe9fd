import type { JoinWeights } from '../../src/schemas/join-weights.ts';
import { FEATURE_NAMES } from '../ingest/joins/features.ts';
import type { JoinModel, LanguageModel } from '../ingest/joins/weights.ts';
import { evaluateJoins, type JoinFigures } from './evaluate.ts';
import { learnModel, synthesisePages } from './learn.ts';
import { sampleKinds } from './sample-kinds.ts';
import { isLongEnough, type TrainingArticle } from './training-article.ts';

/** Pages that weights are fitted to. */
const PAGES = 160;
/** Pages of each kind that figures are taken from, for each page fitted to. */
const TEST_SHARE = 3 / 8;
/** Added to the seed for pages that are only tested on. */
const TEST_SEED = 1000;

/**
 * Learns the weights for joining from articles. Figures come from a model that has seen only half of the articles, on
 * pages cut from the other half; the weights that are kept come from all.
 *
 * @param command what to record as the way to make it again
 * @param pages that weights are fitted to; fewer teach less, sooner
 */
export function trainJoins(all: readonly TrainingArticle[], seed: number, command: string, pages = PAGES): JoinWeights {
  const articles = all.filter((article) => isLongEnough(article));
  const count = (language: string) => articles.filter((article) => article.language === language).length;
  const { zh, en } = learnModel(articles, pages, seed);
  return {
    command,
    seed,
    articles: { zh: count('zh'), en: count('en') },
    figures: figuresOf(articles, seed, pages),
    zh: forFile(zh, sampleKinds(articles, 'zh')),
    en: forFile(en, sampleKinds(articles, 'en')),
  };
}

function figuresOf(articles: readonly TrainingArticle[], seed: number, pages: number): Record<string, JoinFigures> {
  const figures: Record<string, JoinFigures> = {};
  for (const language of ['zh', 'en'] as const) {
    const own = articles.filter((article) => article.language === language);
    // Every third article is tested on.
    const seen = own.filter((_, index) => index % 3 !== 0);
    const unseen = own.filter((_, index) => index % 3 === 0);
    if (seen.length < 4 || unseen.length < 2) continue;
    const model: JoinModel = learnModel(seen, pages, seed);
    for (const kind of ['adjacent', 'interleaved'] as const)
      figures[`${language}-${kind}`] = evaluateJoins(
        synthesisePages(unseen, kind, Math.ceil(pages * TEST_SHARE), seed + TEST_SEED),
        model,
      );
  }
  return figures;
}

function forFile({ weights }: LanguageModel, kinds: string[]): JoinWeights['zh'] {
  const named = FEATURE_NAMES.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000] as const);
  return { weights: Object.fromEntries(named.filter(([, weight]) => weight !== 0)), kinds };
}
