import { resolve } from 'node:path';
import { UsageError } from '../build/usage-error.ts';
import { readTrainingArticles } from '../train/read-articles.ts';
import { trainJoins } from '../train/train.ts';
import { figuresTable, writeWeights } from '../train/weights-file.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

/** The day of the demonstration issue. */
export const DEFAULT_SEED = 20_241_018;

/** Fewest articles that teach anything. */
const LEAST_ARTICLES = 20;

export interface TrainOptions {
  archive: string;
  seed: number;
  /** Write the weights that the program brings instead of the archive's own. */
  shipped?: boolean;
}

/**
 * `backfile train`: learns joining from the published articles of an archive and writes the weights.
 *
 * @returns the exit code
 * @throws UsageError if the seed is no whole number, or the archive has too few published articles
 */
export async function trainCommand({ archive, seed, shipped }: TrainOptions, console: Console): Promise<number> {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError('--seed must be a whole number / --seed 须为整数');
  const articles = await readTrainingArticles(resolve(archive));
  if (articles.length < LEAST_ARTICLES) throw new UsageError(`${archive}: ${articles.length} < ${LEAST_ARTICLES} articles / 篇`);
  const command = `npm run train -- --archive ${shipped ? archive : '.'} --seed ${seed}${shipped ? ' --shipped' : ''}`;
  const weights = trainJoins(articles, seed, command);
  const target = await writeWeights(weights, shipped ? undefined : resolve(archive));
  for (const line of figuresTable(weights)) console.say(line);
  console.say(target);
  return EXIT.ok;
}
