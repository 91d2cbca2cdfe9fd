import { munkres } from 'munkres';

/** A pair of row and column with its score; the null partner scores 0. */
export interface ScoredPair {
  row: number;
  column: number;
  score: number;
}

export interface AssignedPair extends ScoredPair {
  /** Softmax over the row times softmax over the column, null included: 0 to 1. */
  confidence: number;
}

/** Most cells of the matrix for which the best assignment is computed; beyond it pairs are taken surest first. */
const MAX_CELLS = 10_000;

/** Gives each pair its confidence. */
export function withConfidence(pairs: readonly ScoredPair[]): AssignedPair[] {
  const rows = sums(pairs, 'row');
  const columns = sums(pairs, 'column');
  return pairs.map((pair) => {
    const weight = Math.exp(pair.score);
    return { ...pair, confidence: (weight / (rows.get(pair.row) ?? 1)) * (weight / (columns.get(pair.column) ?? 1)) };
  });
}

function sums(pairs: readonly ScoredPair[], side: 'row' | 'column'): Map<number, number> {
  const totals = new Map<number, number>();
  for (const pair of pairs) totals.set(pair[side], (totals.get(pair[side]) ?? 1) + Math.exp(pair.score));
  return totals;
}

/**
 * Gives each row at most one column and each column at most one row, so that the sum of scores is greatest: the
 * Hungarian method with a null partner of score 0 for each. Pairs below 0 can never win and are left out beforehand.
 */
export function assign(pairs: readonly AssignedPair[]): AssignedPair[] {
  const eligible = pairs.filter(({ score }) => score > 0);
  const rows = [...new Set(eligible.map(({ row }) => row))];
  const columns = [...new Set(eligible.map(({ column }) => column))];
  if (rows.length === 0) return [];
  if (rows.length * (columns.length + rows.length) > MAX_CELLS) return surestFirst(eligible);
  const byPlace = new Map(eligible.map((pair) => [`${pair.row} ${pair.column}`, pair]));
  const costs = rows.map((row) => [
    ...columns.map((column) => -(byPlace.get(`${row} ${column}`)?.score ?? 0)),
    ...rows.map(() => 0),
  ]);
  return munkres(costs).flatMap(([row, column]) => byPlace.get(`${rows[row]} ${columns[column]}`) ?? []);
}

function surestFirst(pairs: readonly AssignedPair[]): AssignedPair[] {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const taken: AssignedPair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.score - a.score || a.row - b.row || a.column - b.column)) {
    if (rows.has(pair.row) || columns.has(pair.column)) continue;
    rows.add(pair.row);
    columns.add(pair.column);
    taken.push(pair);
  }
  return taken;
}
