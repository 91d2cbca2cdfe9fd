import type { Block } from '../../model/page.ts';
import { assign, type ScoredPair, withConfidence } from './assign.ts';
import { comparePairs } from './compare-pairs.ts';
import { distanceOf, type PlacedEdges } from './features.ts';
import type { JoinModel } from './weights.ts';

/** What joining found on one page. Blocks are known by their `place`. */
export interface PageJoins {
  /** How sure it is that the second block goes on from the first, 0 to 1; 0 for pairs that were not compared. */
  confidence: (end: Block, start: Block) => number;
  /** The block that an open end most likely goes on in, in the best assignment of the whole page. */
  partner: (end: Block) => { block: Block; confidence: number } | undefined;
  /** A join over other blocks is nearly certain: columns stand within one another, so nearness proves little. */
  interleaved: boolean;
  /** Number of open ends of running text. */
  ends: number;
  /** Share of them that have a likely continuation; where all have, nothing seems to be lost. */
  found: number;
}

/** A non-adjacent join of this confidence proves interleaving (parsing.md §3.4: no false alarm on 200 pages). */
const INTERLEAVED_FROM = 0.85;

/** From this confidence on an open end counts as continued. */
const LIKELY_FROM = 0.5;

/** No joins at all, for pages that are not looked at. */
export const NO_JOINS: PageJoins = { confidence: () => 0, partner: () => undefined, interleaved: false, ends: 0, found: 1 };

/** Scores every pair of an open end and a block that might continue it, over the whole page. */
export function scoreJoins(blocks: readonly Block[], model: JoinModel): PageJoins {
  const { ends, starts, pairs } = comparePairs(blocks, model);
  if (pairs.length === 0) return NO_JOINS;
  const scored = withConfidence(
    pairs.map(({ row, column, features }) => ({ row, column, score: scoreOf(features, ends[row], model) })),
  );
  const confidences = new Map(scored.map(({ row, column, confidence }) => [row * starts.length + column, confidence]));
  const rows = new Map(ends.map(({ block }, row) => [block.place, row]));
  const columns = new Map(starts.map(({ block }, column) => [block.place, column]));
  const partners = new Map(assign(scored).map((pair) => [pair.row, pair]));
  const bodyEnds = [...ends.keys()].filter((row) => ends[row]?.block.role === 'body');
  const isApart = ({ row, column }: ScoredPair) => {
    const [end, start] = [ends[row], starts[column]];
    return end !== undefined && start !== undefined && !distanceOf(end, start).adjacent;
  };
  return {
    confidence: (end, start) => {
      const [row, column] = [rows.get(end.place), columns.get(start.place)];
      return row === undefined || column === undefined ? 0 : (confidences.get(row * starts.length + column) ?? 0);
    },
    partner: (end) => {
      const pair = partners.get(rows.get(end.place) ?? -1);
      const start = pair && starts[pair.column];
      return pair && start ? { block: start.block, confidence: pair.confidence } : undefined;
    },
    ends: bodyEnds.length,
    found:
      bodyEnds.length === 0
        ? 1
        : bodyEnds.filter((row) => (partners.get(row)?.confidence ?? 0) >= LIKELY_FROM).length / bodyEnds.length,
    interleaved: scored.some((pair) => pair.confidence >= INTERLEAVED_FROM && isApart(pair)),
  };
}

function scoreOf(features: readonly number[], end: PlacedEdges | undefined, model: JoinModel): number {
  const { weights } = model[end?.language ?? 'zh'];
  let score = 0;
  for (let at = 0; at < features.length; at += 1) score += (features[at] ?? 0) * (weights[at] ?? 0);
  return score;
}
