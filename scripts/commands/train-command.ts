import { resolve } from 'node:path';
import { UsageError } from '../build/usage-error.ts';
import { joinModel } from '../ingest/joins/weights.ts';
import { trainBoundaries } from '../train/boundaries.ts';
import { boundariesTable, joinsTable } from '../train/figures-table.ts';
import { readTrainingArticles } from '../train/read-articles.ts';
import { trainJoins } from '../train/train.ts';
import { isLongEnough } from '../train/training-article.ts';
import { writeArchiveWeights, writeShippedWeights } from '../train/weights-file.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

/** Fewest articles that teach anything. */
const LEAST_ARTICLES = 20;

export interface TrainOptions {
  archive: string;
  seed: number;
  /** Write the weights that the program brings instead of the archive's own. */
  shipped?: boolean;
  /** Pages that joining is learned from; the usual number when absent. */
  pages?: number;
}

/**
 * `backfile train`: learns joining and story boundaries from the published articles of an archive and writes the weights.
 *
 * @returns the exit code
 * @throws UsageError if the seed is no whole number, or the archive has too few published articles
 */
export async function trainCommand(options: TrainOptions, console: Console): Promise<number> {
  const { archive, seed, shipped = false, pages } = options;
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError('--seed must be a whole number / --seed 须为整数');
  const articles = await readTrainingArticles(resolve(archive));
  const long = articles.filter((article) => isLongEnough(article)).length;
  if (long < LEAST_ARTICLES)
    throw new UsageError(`${archive}: ${long} < ${LEAST_ARTICLES} articles; run ingest first / 篇，请先 ingest`);
  const command = `npm run train -- --archive ${shipped ? archive : '.'} --seed ${seed}${shipped ? ' --shipped' : ''}`;
  const joins = trainJoins(articles, seed, command, pages);
  const trained = trainBoundaries(articles, { seed, command, joins: joinModel(joins), afresh: shipped });
  const weights = { joins, ...(trained.weights ? { boundaries: trained.weights } : {}) };
  const files = shipped ? await writeShippedWeights(weights) : await writeArchiveWeights(weights, resolve(archive));
  for (const line of [...joinsTable(joins), ...boundariesTable(trained), ...files]) console.say(line);
  return EXIT.ok;
}
