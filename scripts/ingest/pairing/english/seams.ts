import type { Block } from '../../../model/page.ts';
import { assignBest } from '../../language/assign.ts';
import { beginsInMiddle, opensInCapitals, opensPiece } from '../../language/english/opening.ts';
import { seamGrammar } from '../../language/english/seam-grammar.ts';
import { hangs, wordsOf } from '../../language/english/words.ts';
import { isOpenEnd } from '../../language/sentence.ts';
import { isFurniture } from '../story.ts';
import { opensWithDateline } from '../story-signs.ts';
import type { Confidence } from './page.ts';

/** Most pairs of an end and a beginning that are compared; a page has some hundreds. */
const MAX_PAIRS = 4000;
/** What clues weigh, in log odds: set by hand, as those of `clues.ts`. */
const GRAMMAR = 1.3;
const JOIN = 0.5;
const MOST_JOIN = 2;
const MIDDLE = 1.5;
const CAPITAL = -1.2;
/** The end hangs: a preposition or article must go on somewhere. */
const HANGS = 1;
const LEADS_ON = /\b(?:before|after|until|since|than|because|while)$/u;
const BACKWARDS = -3;
const BETWEEN = -0.35;
/** Least odds of a pair that is believed, and how sure it then is; by a clear lead, and without. */
const NULL_ODDS = 0;
const CLEAR_LEAD = 1;
const CLEAR = 0.94;
const LIKELY = 0.75;
/** How sure a pair can be of which one half belongs elsewhere. */
export const TAKEN = 0.15;

/**
 * How sure it is that one block of an English page goes on from another, all ends and beginnings of the page taken
 * together: to what the words' likelihood tells, it adds which words may stand beside each other in a sentence.
 */
export function englishSeams(blocks: readonly Block[], confidence: Confidence): Confidence {
  const small = new Set(blocks.flatMap(({ flow }) => wordsOf(flow.text).filter((word) => /^\p{Ll}/u.test(word))));
  const bodies = blocks.filter((block) => block.role === 'body');
  const ends = bodies.filter((block) => isOpenEnd(block.flow.text));
  const starts = bodies.filter(
    (block) => !opensWithDateline(block) && !opensPiece(block.flow.text) && !opensInCapitals(block.flow.text, small),
  );
  if (ends.length === 0 || starts.length === 0 || ends.length * starts.length > MAX_PAIRS) return confidence;
  const order = placesOf(blocks);
  const scores = ends.flatMap((end, row) =>
    starts.map((start, column) => ({ row, column, score: oddsOf(end, start, confidence, order) })),
  );
  const pairs = new Map<Block, { start: Block; sure: number }>();
  for (const { row, column, lead } of assignBest(scores, NULL_ODDS)) {
    const [end, start] = [ends[row], starts[column]];
    if (end && start) pairs.set(end, { start, sure: lead >= CLEAR_LEAD ? CLEAR : LIKELY });
  }
  const taken = new Set([...pairs.values()].map(({ start }) => start));
  return (end, start) => {
    const pair = pairs.get(end);
    const own = confidence(end, start);
    if (pair?.start === start) return Math.max(pair.sure, own);
    return pair || taken.has(start) ? Math.min(Math.max(own, 0.01), TAKEN) : own;
  };
}

/** How sure a likely pair is where both stand in one story, and the next words fit. */
const WITHIN_STORY = 0.93;

/** The confidence of pairs of one story: that both halves came to it by all other clues too makes a likely pair sure. */
export function withinStory(confidence: Confidence): Confidence {
  return (end, start) => {
    const own = confidence(end, start);
    if (own < LIKELY) return own;
    const fits = beginsInMiddle(start.flow.text) || seamGrammar(end.flow.text.slice(-60), start.flow.text.slice(0, 60)) >= 1.5;
    return fits ? Math.max(own, WITHIN_STORY) : own;
  };
}

// Places counted without furniture: a quotation pulled out of a text parts nothing.
function placesOf(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const places = new Map<Block, number>();
  let place = 0;
  for (const block of blocks) {
    places.set(block, place);
    if (!isFurniture(block)) place += 1;
  }
  return places;
}

function oddsOf(end: Block, start: Block, confidence: Confidence, places: ReadonlyMap<Block, number>): number {
  if (end.place === start.place) return Number.NEGATIVE_INFINITY;
  const join = confidence(end, start);
  const logit = Math.log((join + 0.01) / (1.01 - join));
  const middle = beginsInMiddle(start.flow.text);
  const between = Math.max(0, Math.abs((places.get(start) ?? 0) - (places.get(end) ?? 0)) - 1);
  return (
    JOIN * Math.max(-MOST_JOIN, Math.min(MOST_JOIN, logit)) +
    GRAMMAR * seamGrammar(end.flow.text.slice(-60), start.flow.text.slice(0, 60)) +
    (middle ? MIDDLE : CAPITAL) +
    (hangs(end.flow.text) || LEADS_ON.test(end.flow.text) ? HANGS : 0) +
    BETWEEN * Math.log2(1 + between) +
    (start.place < end.place ? BACKWARDS : 0)
  );
}
