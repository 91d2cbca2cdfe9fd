import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { JOIN_WEIGHTS_FILE, type JoinWeights } from '../../src/schemas/join-weights.ts';

/** Where the program keeps the weights that it brings. */
const SHIPPED = join(import.meta.dirname, '../ingest/joins/weights.json');

/** Writes weights into an archive folder, or without one into the program. @returns the file */
export async function writeWeights(weights: JoinWeights, archive?: string): Promise<string> {
  const target = archive === undefined ? SHIPPED : join(archive, JOIN_WEIGHTS_FILE);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.new`, weightsText(weights));
  await rename(`${target}.new`, target);
  return target;
}

/** One line for each group, so that a difference can be read. */
export function weightsText(weights: JoinWeights): string {
  const { zh, en, ...facts } = weights;
  const lines = Object.entries(facts).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')},\n  "zh": ${languageText(zh)},\n  "en": ${languageText(en)}\n}\n`;
}

function languageText(value: JoinWeights['zh']): string {
  return `{\n${Object.entries(value)
    .map(([key, part]) => `    ${JSON.stringify(key)}: ${JSON.stringify(part)}`)
    .join(',\n')}\n  }`;
}

/** How well the weights do, one line for each kind of page. */
export function figuresTable({ articles, figures }: JoinWeights): string[] {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(9);
  const rows = Object.entries(figures).map(
    ([name, { precision, recall, merged }]) =>
      `${name.padEnd(16)}${percent(precision)}${percent(recall)}${String(merged).padStart(8)}`,
  );
  return [`articles: zh ${articles.zh}, en ${articles.en}`, `${'pages'.padEnd(16)}precision   recall  merged`, ...rows];
}
