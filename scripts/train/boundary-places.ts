import type { Newspaper } from '../../src/schemas/archive.ts';
import type { JoinModel } from '../ingest/joins/weights.ts';
import { normaliseLine } from '../ingest/normalise/line.ts';
import { boundaryClues, CLUE_NAMES } from '../ingest/pairing/boundary-clues.ts';
import { cutStories } from '../ingest/pairing/cut-stories.ts';
import { beginsForSure } from '../ingest/pairing/story-signs.ts';
import { readBlocks } from '../ingest/parse-page.ts';
import type { Block } from '../model/page.ts';
import { lineOf } from '../model/traced.ts';
import { type LineTruth, type PageLine, setBoundaryPage } from './boundary-page.ts';
import { seededRandom } from './random.ts';
import type { TrainingArticle } from './training-article.ts';

/** Display lines between two texts, and whether a story truly begins there. */
export interface TruePlace {
  /** 1 for the bias, then the clues in the order of `CLUE_NAMES`. */
  features: number[];
  starts: boolean;
}

/** Articles on one page. */
const PAGE_ARTICLES = [4, 8] as const;
/** They are taken from so many that stand together in the archive: one day's news is more alike than that of different years. */
const NEIGHBOURS = 24;
/** Only the order of blocks and their roles matter here, which no newspaper's name changes. */
const PAPER: Newspaper = { id: 'synthetic', name: 'synthetic' };

/** How many pages to make, of which seed, and by which model their broken paragraphs are read. */
export interface PageOrder {
  pages: number;
  seed: number;
  joins: JoinModel;
}

/** Cuts pages from the articles of one newspaper and reads every place where only clues can tell; the same seed gives the same places. */
export function readTruePlaces(articles: readonly TrainingArticle[], { pages, seed, joins }: PageOrder): TruePlace[] {
  const random = seededRandom(seed);
  return Array.from({ length: pages }, () => {
    const from = random.between(0, Math.max(0, articles.length - NEIGHBOURS));
    const near = random.shuffle(articles.slice(from, from + NEIGHBOURS));
    return truePlaces(setBoundaryPage(near.slice(0, random.between(...PAGE_ARTICLES)), random.between(1, 2 ** 31)), joins);
  }).flat();
}

/**
 * The places of one synthetic page at which display lines stand without a sure sign, in page order, each with its clues and the
 * right answer. The page is read as any other; at each place the truth decides how it goes on, so that one mistake spoils no later place.
 *
 * @param page lines in print order, each with what it truly is
 */
export function truePlaces(page: readonly PageLine[], joins: JoinModel): TruePlace[] {
  // A blank line after each, as most recognised pages have it: line n of the page is raw line 2n + 1.
  const lines = page.flatMap(({ text }, index) => [
    { number: 2 * index + 1, raw: text },
    { number: 2 * index + 2, raw: '' },
  ]);
  const blocks = readBlocks(
    lines.map((line) => normaliseLine(line)),
    { newspaper: PAPER, newspapers: [PAPER], joinModel: joins },
  );
  const truthOf = (block: Block): LineTruth => page[(lineOf(block.flow.at[0] ?? 0) - 1) / 2]?.truth ?? 'text';
  const places: TruePlace[] = [];
  cutStories(blocks, (place) => {
    const { run, open, following } = place;
    const truths = new Set(run.map((block) => truthOf(block)));
    const starts = truths.has('headline');
    const isClear = !truths.has('astray') && !(starts && truths.has('crosshead'));
    if (open && isClear && !beginsForSure(run, following, open)) {
      const clues = boundaryClues({ ...place, open });
      places.push({ features: [1, ...CLUE_NAMES.map((name) => clues[name])], starts });
    }
    return { starts: starts || open === undefined, rule: 'story-clues', confidence: 1 };
  });
  return places;
}
