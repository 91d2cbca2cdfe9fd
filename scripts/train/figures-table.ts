import type { JoinWeights } from '../../src/schemas/join-weights.ts';
import type { TrainedBoundaries } from './boundaries.ts';

/** How well broken paragraphs are joined, one line for each kind of page. */
export function joinsTable({ articles, figures }: JoinWeights): string[] {
  const rows = Object.entries(figures).map(
    ([name, { precision, recall, merged }]) =>
      `${name.padEnd(16)}${percent(precision)}${percent(recall)}${String(merged).padStart(8)}`,
  );
  return [`articles: zh ${articles.zh}, en ${articles.en}`, `${'pages'.padEnd(16)}precision   recall  merged`, ...rows];
}

/** How well headlines are told from crossheads, and why weights were not kept. */
export function boundariesTable({ figures, crossheads, reason }: TrainedBoundaries): string[] {
  const rows = figures
    ? [
        `${'boundaries'.padEnd(16)}${percent(figures.right)} of ${figures.places} places; shipped weights ${percent(figures.shipped).trim()}`,
      ]
    : [];
  if (reason === 'few-crossheads')
    return [`boundaries: ${crossheads} crossheads are too few; the weights stay as they are / 小标题太少，权重不变`];
  if (reason === 'no-better')
    return [...rows, 'boundaries: no better than the shipped weights, which stay / 不优于自带权重，未采用'];
  return rows;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`.padStart(9);
}
