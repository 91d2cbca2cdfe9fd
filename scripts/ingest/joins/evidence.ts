import type { Block } from '../../model/page.ts';
import { hanShare } from '../language/script.ts';
import { bracketState, closesSoon, conflictsBracket } from './brackets.ts';
import { PARAGRAPH_SIGN } from './edges.ts';

/** What the rules of a seam may look at. */
export interface SeamContext {
  before: Block;
  after: Block;
  /** How sure it is that the one goes on from the other, by all evidence of the page together: 0 to 1. */
  confidence: number;
  /** Stories stand within one another on this page, so that mere nearness proves little. */
  interleaved: boolean;
  /** Share of the page's open ends that have found their continuation; where all have, nothing seems to be lost. */
  found: number;
  /** Share of the page's open ends whose likeliest continuation is the block below. */
  inOrder: number;
  /** Number of open ends of the page. */
  ends: number;
  /** Other blocks stand between the two, or the second stands above the first. */
  apart: boolean;
}

export interface SeamRule {
  code: string;
  kind: 'merged' | 'soft' | 'gap';
  /** How far the rule is trusted; the pair's own confidence counts where it is higher. */
  confidence: number;
  holds: (context: SeamContext) => boolean;
}

/** Words that cannot end a sentence (parsing.md §3.4, rule 5). */
export const CANNOT_END = /(?:的|和|及|与|在|为|将|更|约|要|对|从|向|把|被|以|并|或|等方面的|[，、])$/u;

/** From this confidence on neighbours are joined: where nothing seems lost, on other pages, and where stories interleave. */
const LIKELY = { complete: 0.8, ordinary: 0.88, interleaved: 0.94, latin: 0.95 };
/** Open ends from which on it says something that all of them went on. */
const TELLING_ENDS = 6;
/** Blocks that stand apart are joined from here on. */
export const LIKELY_APART = 0.92;
/** A sign of its own, as a known indent or a comma, needs this much besides, so that lost text is noticed. */
const SUPPORTED = 0.6;
/** The same for a line without indent, on a page with too few open ends to tell whether columns follow one another. */
const SUPPORTED_FLUSH = 0.5;
/**
 * Share of open ends whose likeliest continuation is the block below, from which on columns follow one another: of 300
 * synthetic pages none whose stories interleave reaches it, and all others do.
 */
const IN_ORDER_FROM = 0.85;
/** English words tell less, so nearness rules on every page; few pages whose stories interleave reach this. */
const LATIN_IN_ORDER_FROM = 0.92;

/** The decision list for an open end and a block that might continue it, first hit wins (parsing.md §3.4). */
export const SEAM_RULES: readonly SeamRule[] = [
  { code: 'damaged-end', kind: 'gap', confidence: 0.95, holds: ({ before }) => before.flow.text.endsWith('\ufffd') },
  {
    code: 'indented-start',
    kind: 'gap',
    confidence: 0.94,
    // The width of a line with digits or Latin letters is less sure than words that fit together.
    holds: ({ after, confidence }) => after.opening === 'indented' && confidence < LIKELY.ordinary,
  },
  { code: 'new-paragraph-sign', kind: 'gap', confidence: 0.8, holds: ({ after }) => PARAGRAPH_SIGN.test(after.flow.text) },
  {
    code: 'punctuation-start',
    kind: 'merged',
    confidence: 0.98,
    holds: ({ after }) => /^[，。、；：！？”’）》】%％]/u.test(after.flow.text),
  },
  {
    code: 'likely-join',
    kind: 'merged',
    confidence: LIKELY.ordinary,
    holds: (context) => !context.apart && context.confidence >= LIKELY[stateOf(context)],
  },
  {
    code: 'likely-join-apart',
    kind: 'merged',
    confidence: LIKELY_APART,
    holds: ({ apart, confidence }) => apart && confidence >= LIKELY_APART,
  },
  {
    code: 'flush-start',
    kind: 'merged',
    confidence: 0.97,
    holds: (context) => {
      const { before, after } = context;
      return (
        inOrder(context) &&
        (context.ends >= TELLING_ENDS || context.confidence >= SUPPORTED_FLUSH) &&
        before.wrapped &&
        after.opening === 'flush' &&
        !conflictsBracket(bracketState(before.flow.text), bracketState(after.flow.text))
      );
    },
  },
  {
    code: 'lower-case-start',
    kind: 'merged',
    confidence: 0.99,
    holds: (context) => inOrder(context) && startsLower(context.before, context.after) && context.confidence >= SUPPORTED,
  },
  {
    code: 'bracket-closes',
    kind: 'merged',
    confidence: 0.97,
    holds: ({ before, after, apart, interleaved, confidence }) =>
      !apart &&
      (isLatin(before) !== isLatin(after) || confidence >= (interleaved ? LIKELY.interleaved : SUPPORTED)) &&
      closesSoon(bracketState(before.flow.text), after.flow.text),
  },
  { code: 'apart', kind: 'soft', confidence: 0.6, holds: ({ apart }) => apart },
  {
    code: 'bracket-conflict',
    kind: 'soft',
    confidence: 0.5,
    holds: ({ before, after }) => conflictsBracket(bracketState(before.flow.text), bracketState(after.flow.text)),
  },
  {
    code: 'comma-end',
    kind: 'merged',
    confidence: 0.95,
    holds: ({ before, interleaved, found, confidence }) =>
      !interleaved && found === 1 && CANNOT_END.test(before.flow.text) && confidence >= SUPPORTED,
  },
  {
    code: 'number-measure',
    kind: 'merged',
    confidence: 0.95,
    holds: ({ before, after, interleaved }) =>
      !interleaved &&
      /\d$/u.test(before.flow.text) &&
      /^(?:\d|[万亿个家元项名人次户套辆台年月日米吨亩]|平方|公里)/u.test(after.flow.text),
  },
  { code: 'open-end', kind: 'soft', confidence: 0.6, holds: () => true },
];

// The two are neighbours, and the columns of the page follow one another; a few open ends cannot tell.
function inOrder({ before, apart, interleaved, inOrder: share, ends }: SeamContext): boolean {
  if (apart || interleaved) return false;
  return ends < TELLING_ENDS || share >= (isLatin(before) ? LATIN_IN_ORDER_FROM : IN_ORDER_FROM);
}

function stateOf({ before, interleaved, found, ends }: SeamContext): keyof typeof LIKELY {
  // English words seldom break, so less tells that text is missing.
  if (isLatin(before)) return 'latin';
  if (interleaved) return 'interleaved';
  return found === 1 && ends >= TELLING_ENDS ? 'complete' : 'ordinary';
}

function isLatin({ flow }: Block): boolean {
  return hanShare(flow.text) < 0.2;
}

function startsLower(before: Block, after: Block): boolean {
  return isLatin(before) && /^\p{Ll}/u.test(after.flow.text);
}
