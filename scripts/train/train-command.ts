import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JoinWeights } from '../../src/schemas/join-weights.ts';
import { readTrainingArticles } from './read-articles.ts';
import { trainJoins } from './train.ts';

/** Where the program keeps the weights that it brings, and an archive its own. */
const SHIPPED = join(import.meta.dirname, '../ingest/joins/weights.json');
export const OWN_WEIGHTS = 'vocabulary/join-weights.json';

export const DEFAULT_SEED = 20_241_018;

export interface TrainOptions {
  archive: string;
  seed: number;
  /** Write the weights that the program brings instead of the archive's own. */
  shipped?: boolean;
}

/**
 * Learns joining from the published articles of an archive, writes the weights and returns a table of how well they do.
 *
 * @throws if the archive has no published articles
 */
export async function train({ archive, seed, shipped }: TrainOptions): Promise<string> {
  const articles = await readTrainingArticles(archive);
  const command = `npm run train -- --archive ${shipped ? archive : '.'} --seed ${seed}${shipped ? ' --shipped' : ''}`;
  const weights = trainJoins(articles, seed, command);
  const target = shipped ? SHIPPED : join(archive, OWN_WEIGHTS);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.new`, weightsText(weights));
  await rename(`${target}.new`, target);
  return table(weights);
}

/** One line for each group, so that a difference can be read. */
function weightsText(weights: JoinWeights): string {
  const { zh, en, ...facts } = weights;
  const lines = Object.entries(facts).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')},\n  "zh": ${languageText(zh)},\n  "en": ${languageText(en)}\n}\n`;
}

function languageText(value: JoinWeights['zh']): string {
  return `{\n${Object.entries(value)
    .map(([key, part]) => `    ${JSON.stringify(key)}: ${JSON.stringify(part)}`)
    .join(',\n')}\n  }`;
}

function table({ articles, figures }: JoinWeights): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(9);
  const rows = Object.entries(figures).map(
    ([name, { precision, recall, merged }]) =>
      `${name.padEnd(16)}${percent(precision)}${percent(recall)}${String(merged).padStart(8)}`,
  );
  return [`articles: zh ${articles.zh}, en ${articles.en}`, `${'pages'.padEnd(16)}precision   recall  merged`, ...rows, ''].join(
    '\n',
  );
}
