import type { Block, Role } from '../../model/page.ts';
import { CharModel } from './char-model.ts';
import { type BlockEdges, edgesOf, type JoinLanguage } from './edges.ts';
import { distanceOf, type PageKnowledge, type PlacedEdges, pairFeatures } from './features.ts';
import { latinTokens, PARAGRAPH_START } from './kinds.ts';
import { wordVectors } from './likeness.ts';
import type { JoinModel } from './weights.ts';
import { wordTable } from './word-table.ts';

/** Most pairs compared on a page; a real one has some thousands. Beyond it only blocks near each other are. */
const MAX_PAIRS = 20_000;
const WINDOW = 12;

/** What sets one story apart from the next. */
const HEADINGS: ReadonlySet<Role> = new Set(['headline', 'kicker', 'deck', 'column-title', 'label', 'byline', 'crosshead']);

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
  for (const [row, column] of candidates(ends, starts)) {
    const [end, start] = [ends[row], starts[column]];
    if (!end || !start || start === end || start.language !== end.language || start.block.place === end.block.place) continue;
    pairs.push({ row, column, features: pairFeatures(end, start, knowledge[end.language]) });
  }
  return { ends, starts, pairs };
}

/** Every row with every column; on a large page only those near each other. Both run down the page. */
function* candidates(ends: readonly PlacedEdges[], starts: readonly PlacedEdges[]): Generator<[row: number, column: number]> {
  if (ends.length * starts.length <= MAX_PAIRS) {
    for (const row of ends.keys()) for (const column of starts.keys()) yield [row, column];
    return;
  }
  let first = 0;
  for (const [row, end] of ends.entries()) {
    while (isFarAbove(starts[first], end)) first += 1;
    for (let column = first; column < starts.length; column += 1) {
      const start = starts[column];
      if (!start || isFarAbove(end, start)) break;
      yield [row, column];
    }
  }
}

function isFarAbove(upper: PlacedEdges | undefined, lower: PlacedEdges): boolean {
  return upper !== undefined && upper.block.place < lower.block.place && distanceOf(upper, lower).between > WINDOW;
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
