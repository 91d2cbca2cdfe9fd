import type { Block, Role } from '../../model/page.ts';
import { assignBest, type ScoredPair } from '../language/assign.ts';
import { CharModel } from './char-model.ts';
import { withConfidence } from './confidence.ts';
import { type BlockEdges, edgesOf, type JoinLanguage } from './edges.ts';
import { distanceOf, type PageKnowledge, type PlacedEdges, pairFeatures } from './features.ts';
import { latinTokens, PARAGRAPH_START } from './kinds.ts';
import { wordVectors } from './likeness.ts';
import type { JoinModel } from './weights.ts';
import { wordTable } from './word-table.ts';

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

/** Most pairs compared on a page; a real one has some thousands. Beyond it only blocks near each other are. */
const MAX_PAIRS = 20_000;
const WINDOW = 12;

/** What sets one story apart from the next. */
const HEADINGS: ReadonlySet<Role> = new Set(['headline', 'kicker', 'deck', 'column-title', 'label', 'byline', 'crosshead']);

/** No joins at all, for pages that are not looked at. */
export const NO_JOINS: PageJoins = {
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

/** Ends, starts and their compared pairs with features; also what training learns from. */
export interface ComparedPairs {
  ends: PlacedEdges[];
  starts: PlacedEdges[];
  pairs: { row: number; column: number; features: number[] }[];
}

/** Compares the blocks of a page, pair by pair. */
export function comparePairs(blocks: readonly Block[], model: JoinModel): ComparedPairs {
  const edges = blocks.map((block) => edgesOf(block, wordTable()));
  if (!edges.some(({ open }) => open) || !edges.some(({ start }) => start)) return { ends: [], starts: [], pairs: [] };
  const characters = new CharModel(blocks.map(({ flow }) => flow.text));
  const placed = placeEdges(edges, characters, model);
  const ends = placed.filter(({ open }) => open);
  const starts = placed.filter(({ start }) => start);
  const pairs: ComparedPairs['pairs'] = [];
  const wordPairs = wordPairsOf(placed.filter(({ language }) => language === 'en').map(({ block }) => block.flow.text));
  const shared = { words: wordTable(), characters, wordPairs };
  const knowledge: Record<JoinLanguage, PageKnowledge> = {
    zh: { ...shared, kinds: model.zh.kinds },
    en: { ...shared, kinds: model.en.kinds },
  };
  const isLarge = ends.length * starts.length > MAX_PAIRS;
  for (const [row, end] of ends.entries()) {
    for (const [column, start] of starts.entries()) {
      if (start === end || start.language !== end.language || start.block.place === end.block.place) continue;
      if (isLarge && distanceOf(end, start).between > WINDOW) continue;
      pairs.push({ row, column, features: pairFeatures(end, start, knowledge[end.language]) });
    }
  }
  return { ends, starts, pairs };
}

function placeEdges(edges: readonly BlockEdges[], characters: CharModel, model: JoinModel): PlacedEdges[] {
  const vectors = wordVectors(edges.map((edge) => edge.words));
  let bodies = 0;
  let headings = 0;
  let openAbove = false;
  return edges.map((edge, index) => {
    const above = { bodies, headings, openAbove };
    if (edge.block.role === 'body') {
      bodies += 1;
      openAbove = edge.open;
    } else if (HEADINGS.has(edge.block.role)) headings += 1;
    return {
      ...edge,
      bodies: [above.bodies, bodies],
      headings: [above.headings, headings],
      openAbove: above.openAbove,
      vector: vectors[index] ?? { weights: new Map() },
      own: ownScores(edge, characters, model[edge.language].kinds),
    };
  });
}

function ownScores({ firstChars, firstKinds }: BlockEdges, characters: CharModel, kinds: CharModel): PlacedEdges['own'] {
  const own = kinds.logProbability(firstKinds, 0);
  return {
    characters: characters.logProbability(firstChars, 0),
    kinds: own,
    fresh: kinds.gain(PARAGRAPH_START, firstKinds, own),
  };
}

/** Every two Latin words that follow one another without a mark between, lower-cased. */
function wordPairsOf(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = latinTokens(text.toLowerCase());
    for (const [index, word] of words.entries()) if (index > 0) found.add(`${words[index - 1]} ${word}`);
  }
  return found;
}
