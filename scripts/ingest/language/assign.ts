import { munkres } from 'munkres';

/** A row and a column that might belong together. */
export interface ScoredPair {
  row: number;
  column: number;
  /** Higher is better. */
  score: number;
}

/** Most cells of the matrix for which the best assignment is computed; beyond it pairs are taken best first. */
const MAX_CELLS = 10_000;

/**
 * Gives each row at most one column and each column at most one row, so that the scores sum up highest (Hungarian
 * method). A row goes without where nothing it could get is better than `nullScore`.
 *
 * @param pairs any order; pairs that are not named cannot be assigned
 * @returns the pairs chosen, by row, each with its lead over the best other score of its row or column; a lead is negative
 *   where the sum of all pairs was better served
 */
export function assignBest<Pair extends ScoredPair>(pairs: readonly Pair[], nullScore: number): (Pair & { lead: number })[] {
  return choose(pairs, nullScore).map((pair) => ({ ...pair, lead: leadOf(pair, pairs) }));
}

function leadOf({ row, column, score }: ScoredPair, pairs: readonly ScoredPair[]): number {
  const rivals = pairs.filter((other) => (other.row === row) !== (other.column === column));
  return rivals.reduce((lead, rival) => Math.min(lead, score - rival.score), score);
}

function choose<Pair extends ScoredPair>(pairs: readonly Pair[], nullScore: number): Pair[] {
  const eligible = pairs.filter(({ score }) => score > nullScore);
  if (eligible.length === 0) return [];
  const rows = [...new Set(eligible.map(({ row }) => row))].toSorted((a, b) => a - b);
  const columns = [...new Set(eligible.map(({ column }) => column))].toSorted((a, b) => a - b);
  if (rows.length * (columns.length + rows.length) > MAX_CELLS) return bestFirst(eligible);
  const byPlace = new Map(eligible.map((pair) => [`${pair.row} ${pair.column}`, pair]));
  // One null column for each row: any row may go without.
  const costs = rows.map((row) => [
    ...columns.map((column) => -(byPlace.get(`${row} ${column}`)?.score ?? nullScore)),
    ...rows.map(() => -nullScore),
  ]);
  return munkres(costs)
    .flatMap(([row, column]) => byPlace.get(`${rows[row]} ${columns[column]}`) ?? [])
    .toSorted((a, b) => a.row - b.row);
}

function bestFirst<Pair extends ScoredPair>(pairs: readonly Pair[]): Pair[] {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const taken: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.score - a.score || a.row - b.row || a.column - b.column)) {
    if (rows.has(pair.row) || columns.has(pair.column)) continue;
    rows.add(pair.row);
    columns.add(pair.column);
    taken.push(pair);
  }
  return taken.toSorted((a, b) => a.row - b.row);
}
