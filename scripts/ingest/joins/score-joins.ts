import type { Block } from '../../model/page.ts';
import { assignBest, type ScoredPair } from '../language/assign.ts';
import { comparePairs } from './compare-pairs.ts';
import { withConfidence } from './confidence.ts';
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
  /** Number of open ends whose likely continuation stands elsewhere. */
  apart: number;
  /** Number of open ends of running text. */
  ends: number;
  /** Share of them that have a likely continuation; where all have, nothing seems to be lost. */
  found: number;
  /** Share of them whose likeliest continuation is the block below. */
  inOrder: number;
}

/** A non-adjacent join of this confidence proves interleaving, and so do two likely ones: 1 false alarm on 200 pages, 189 of 200 found. */
const INTERLEAVED_FROM = 0.85;

/** From this confidence on an open end counts as continued. */
const LIKELY_FROM = 0.5;

/** No joins at all, for pages that are not looked at. */
const NO_JOINS: PageJoins = {
  confidence: () => 0,
  partner: () => undefined,
  interleaved: false,
  ends: 0,
  found: 1,
  inOrder: 1,
  apart: 0,
};

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
  const partners = new Map(assignBest(scored, 0).map((pair) => [pair.row, pair]));
  const bodyEnds = [...ends.keys()].filter((row) => ends[row]?.block.role === 'body');
  const isApart = ({ row, column }: ScoredPair) => {
    const [end, start] = [ends[row], starts[column]];
    return end !== undefined && start !== undefined && !distanceOf(end, start).adjacent;
  };
  const apart = scored.filter((pair) => isApart(pair));
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
    found: share(bodyEnds, (row) => (partners.get(row)?.confidence ?? 0) >= LIKELY_FROM),
    inOrder: share(bodyEnds, (row) => {
      const pair = partners.get(row);
      return pair !== undefined && starts[pair.column]?.block.place === (ends[row]?.block.place ?? 0) + 1;
    }),
    apart: [...partners.values()].filter((pair) => pair.confidence >= LIKELY_FROM && isApart(pair)).length,
    interleaved:
      apart.some(({ confidence }) => confidence >= INTERLEAVED_FROM) ||
      apart.filter(({ confidence }) => confidence >= LIKELY_FROM).length >= 2,
  };
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 1 : values.filter((value) => holds(value)).length / values.length;
}

function scoreOf(features: readonly number[], end: PlacedEdges | undefined, model: JoinModel): number {
  const { weights } = model[end?.language ?? 'zh'];
  let score = 0;
  for (let at = 0; at < features.length; at += 1) score += (features[at] ?? 0) * (weights[at] ?? 0);
  return score;
}
