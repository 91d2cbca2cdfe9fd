import type { BoundaryWeights } from '../../src/schemas/boundary-weights.ts';
import type { JoinModel } from '../ingest/joins/weights.ts';
import { CLUE_NAMES } from '../ingest/pairing/boundary-clues.ts';
import { type BoundaryModel, SHIPPED_BOUNDARIES } from '../ingest/pairing/boundary-weights.ts';
import { readTruePlaces, type TruePlace } from './boundary-places.ts';
import { fitWeights } from './fit.ts';
import type { TrainingArticle } from './training-article.ts';

/** How many pages each article stands on, about, when trained on and when tested; and the most pages that are made. */
const STANDS = 4;
const STANDS_TEST = 10;
const MAX_PAGES = 600;
/** Articles on a page, about. */
const ARTICLES_A_PAGE = 6;
/** Fewer articles of a newspaper make no page. */
const LEAST_ARTICLES = 4;
/** Added to the seed for pages that are only tested on. */
const TEST_SEED = 1000;

/** Fewer crossheads than this teach nothing, even where one starts from the shipped weights. */
const LEAST_CROSSHEADS = 10;
/** Ten examples for each weight where nothing is known beforehand. */
const LEAST_CROSSHEADS_AFRESH = 10 * CLUE_NAMES.length;

/** How far weights may move from the shipped ones (twelve places of one kind move a weight by about 1), or from 0. */
const PENALTY = 2;

/** What came of it: weights, or why there are none. */
export interface TrainedBoundaries {
  weights?: BoundaryWeights;
  reason?: 'few-crossheads' | 'no-better';
  crossheads: number;
  figures?: NonNullable<BoundaryWeights['figures']>;
}

/** What training knows besides the articles. */
export interface BoundaryTask {
  seed: number;
  /** What to record as the way to make it again. */
  command: string;
  /** With which pages are read. */
  joins: JoinModel;
  /** Fit the weights for the program: from nothing, and only on much text, since they serve other newspapers. */
  afresh: boolean;
}

/**
 * Learns to tell headlines from crossheads. An archive's own weights start from the shipped ones, and its articles move them
 * as far as they have evidence. Weights that do no better than the shipped ones on unseen articles are not kept.
 */
export function trainBoundaries(articles: readonly TrainingArticle[], task: BoundaryTask): TrainedBoundaries {
  const papers = [...Map.groupBy(articles, ({ newspaper }) => newspaper).values()];
  const own = papers.filter((paper) => paper.length >= 3 * LEAST_ARTICLES);
  const crossheads = own.flat().flatMap(({ body }) => body.filter((line) => line.crosshead)).length;
  if (crossheads < (task.afresh ? LEAST_CROSSHEADS_AFRESH : LEAST_CROSSHEADS)) return { crossheads, reason: 'few-crossheads' };
  // Every third article is tested on.
  const seen = own.map((paper) => paper.filter((_, index) => index % 3 !== 0));
  const unseen = own.map((paper) => paper.filter((_, index) => index % 3 === 0));
  const places = truePlaces(unseen, STANDS_TEST, task.seed + TEST_SEED, task.joins);
  const figures = {
    places: places.length,
    right: shareRight(places, learn(seen, task)),
    shipped: shareRight(places, SHIPPED_BOUNDARIES),
  };
  if (figures.right < figures.shipped) return { crossheads, figures, reason: 'no-better' };
  const { seed, command } = task;
  return { crossheads, figures, weights: { command, seed, articles: own.flat().length, figures, ...learn(own, task) } };
}

function learn(papers: readonly (readonly TrainingArticle[])[], { seed, joins, afresh }: BoundaryTask): BoundaryModel {
  const choices = truePlaces(papers, STANDS, seed, joins).map(({ features, starts }) => ({
    candidates: [features],
    right: starts ? 0 : -1,
  }));
  const [bias = 0, ...clues] = fitWeights(
    choices,
    CLUE_NAMES.length + 1,
    PENALTY,
    afresh ? undefined : inOrder(SHIPPED_BOUNDARIES),
  ).map((weight) => Math.round(weight * 1000) / 1000);
  return { bias, clues: Object.fromEntries(CLUE_NAMES.map((name, index) => [name, clues[index] ?? 0])) };
}

function truePlaces(
  papers: readonly (readonly TrainingArticle[])[],
  stands: number,
  seed: number,
  joins: JoinModel,
): TruePlace[] {
  const all = papers.flat().length;
  const pages = Math.min(MAX_PAGES, (all * stands) / ARTICLES_A_PAGE);
  return papers.flatMap((paper) => readTruePlaces(paper, { pages: Math.ceil((pages * paper.length) / all), seed, joins }));
}

/** Share of the places that the weights tell right. */
function shareRight(places: readonly TruePlace[], weights: BoundaryModel): number {
  const ordered = inOrder(weights);
  const right = places.filter(
    ({ features, starts }) => features.reduce((sum, clue, at) => sum + clue * (ordered[at] ?? 0), 0) >= 0 === starts,
  );
  return places.length === 0 ? 1 : Math.round((right.length / places.length) * 10_000) / 10_000;
}

function inOrder({ bias, clues }: BoundaryModel): number[] {
  return [bias, ...CLUE_NAMES.map((name) => clues[name] ?? 0)];
}
