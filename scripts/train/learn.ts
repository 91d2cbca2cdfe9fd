import { CharModel } from '../ingest/joins/char-model.ts';
import { type ComparedPairs, comparePairs } from '../ingest/joins/compare-pairs.ts';
import type { JoinLanguage } from '../ingest/joins/edges.ts';
import { FEATURE_NAMES } from '../ingest/joins/features.ts';
import { encodeKinds } from '../ingest/joins/kinds.ts';
import type { JoinModel, LanguageModel } from '../ingest/joins/weights.ts';
import { type Choice, fitWeights } from './fit.ts';
import { seededRandom } from './random.ts';
import { sampleKinds } from './sample-kinds.ts';
import { ARTICLE_CHARS, type PageKind, type SyntheticPage, synthesisePage } from './synthesise.ts';
import type { TrainingArticle } from './training-article.ts';

/** Characters on one synthetic page, as on a printed one; English takes three times the space. */
const PAGE_CHARS = [4000, 10_000] as const;
const PENALTY = 1;
/** Fewer articles of a language teach nothing. */
const LEAST_ARTICLES = 4;

/** Pages cut from the articles, half of them interleaved; the same seed gives the same pages. */
export function synthesisePages(
  articles: readonly TrainingArticle[],
  kind: PageKind,
  count: number,
  seed: number,
): SyntheticPage[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const chosen = fill(random.shuffle(articles), random.between(...PAGE_CHARS));
    return synthesisePage(chosen, kind, random.between(1, 2 ** 31));
  });
}

function fill(articles: readonly TrainingArticle[], chars: number): TrainingArticle[] {
  let left = chars;
  return articles.filter(({ language, paragraphs }) => {
    const fits = left > 0;
    if (fits) left -= Math.min(ARTICLE_CHARS, paragraphs.join('').length / (language === 'zh' ? 1 : 3));
    return fits;
  });
}

/** A model learned from articles, and the number of pages that each weight was fitted to. */
export function learnModel(articles: readonly TrainingArticle[], pages: number, seed: number): JoinModel {
  return { zh: learnLanguage(articles, 'zh', pages, seed), en: learnLanguage(articles, 'en', pages, seed) };
}

function learnLanguage(all: readonly TrainingArticle[], language: JoinLanguage, pages: number, seed: number): LanguageModel {
  const articles = all.filter((article) => article.language === language);
  if (articles.length < LEAST_ARTICLES) return { weights: NOTHING, kinds: kindModel([], language) };
  // Kinds are learned from one half and weighed on the other, lest they be trusted more than new text deserves.
  const halves = [0, 1].map((half) => articles.filter((_, index) => index % 2 === half));
  const choices = halves.flatMap((half, index) => {
    const model = { weights: NOTHING, kinds: kindModel(halves[1 - index] ?? [], language) };
    return PAGE_KINDS.flatMap((kind, order) =>
      synthesisePages(half, kind, Math.ceil(pages / 4), seed + 10 * index + order).flatMap(({ blocks, joins }) =>
        choicesOf(comparePairs(blocks, { zh: model, en: model }), joins),
      ),
    );
  });
  return { weights: fitWeights(choices, FEATURE_NAMES.length, PENALTY), kinds: kindModel(articles, language) };
}

function kindModel(articles: readonly TrainingArticle[], language: JoinLanguage): LanguageModel['kinds'] {
  return new CharModel(sampleKinds(articles, language).map(encodeKinds));
}

const PAGE_KINDS: readonly PageKind[] = ['adjacent', 'interleaved'];
const NOTHING: readonly number[] = FEATURE_NAMES.map(() => 0);

// One choice for each end and one for each start: confidence is the product of both.
function choicesOf({ ends, starts, pairs }: ComparedPairs, joins: ReadonlyMap<number, number>): Choice[] {
  const isRight = ({ row, column }: { row: number; column: number }) =>
    joins.get(ends[row]?.block.place ?? -1) === starts[column]?.block.place;
  const groups = [...Map.groupBy(pairs, ({ row }) => row).values(), ...Map.groupBy(pairs, ({ column }) => column).values()];
  return groups.map((group) => ({
    candidates: group.map(({ features }) => features),
    right: group.findIndex((pair) => isRight(pair)),
  }));
}
