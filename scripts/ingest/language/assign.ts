import { munkres } from 'munkres';

/** What one row got: a column, and by how much it beats the best rival in its row and in its column. */
export interface Assigned {
  row: number;
  column: number;
  score: number;
  /** Lead over the best other score of the row or of the column; negative where the sum of all pairs was better served. */
  margin: number;
}

/**
 * Gives each row at most one column and each column at most one row, so that the scores sum up highest (Hungarian
 * method). A row goes without where nothing it could get is better than `nullScore`.
 *
 * @param scores rows × columns, higher is better; all rows of one length
 */
export function assignBest(scores: readonly (readonly number[])[], nullScore: number): Assigned[] {
  const columns = scores[0]?.length ?? 0;
  if (columns === 0) return [];
  // One null column for each row: any row may go without.
  const costs = scores.map((row) => [...row.map((score) => -score), ...scores.map(() => -nullScore)]);
  return munkres(costs)
    .filter(([, column]) => column < columns)
    .map(([row, column]) => ({ row, column, score: at(scores, row, column), margin: marginOf(scores, row, column) }))
    .filter(({ score }) => score > nullScore)
    .toSorted((a, b) => a.row - b.row);
}

function marginOf(scores: readonly (readonly number[])[], row: number, column: number): number {
  const inRow = (scores[row] ?? []).filter((_, other) => other !== column);
  const inColumn = scores.filter((_, other) => other !== row).map((other) => other[column] ?? 0);
  return at(scores, row, column) - Math.max(0, ...inRow, ...inColumn);
}

function at(scores: readonly (readonly number[])[], row: number, column: number): number {
  return scores[row]?.[column] ?? 0;
}
