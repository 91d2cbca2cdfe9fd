import type { ScoredPair } from '../language/assign.ts';

/** A pair of an open end and a block that might continue it. */
export interface LikelyPair extends ScoredPair {
  /** Softmax over the row times softmax over the column, null included: 0 to 1. */
  confidence: number;
}

/** Gives each pair its confidence. */
export function withConfidence(pairs: readonly ScoredPair[]): LikelyPair[] {
  const rows = sums(pairs, 'row');
  const columns = sums(pairs, 'column');
  return pairs.map((pair) => {
    const weight = Math.exp(pair.score);
    return { ...pair, confidence: (weight / (rows.get(pair.row) ?? 1)) * (weight / (columns.get(pair.column) ?? 1)) };
  });
}

// The null partner scores 0.
function sums(pairs: readonly ScoredPair[], side: 'row' | 'column'): Map<number, number> {
  const totals = new Map<number, number>();
  for (const pair of pairs) totals.set(pair[side], (totals.get(pair[side]) ?? 1) + Math.exp(pair.score));
  return totals;
}
