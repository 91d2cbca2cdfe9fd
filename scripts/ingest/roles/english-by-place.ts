import type { Block } from '../../model/page.ts';
import { isEnglishDuty } from '../language/english/byline.ts';
import { readDamagedJump } from '../language/english/damaged-jump.ts';
import { readEnglishDateline } from '../language/english/dateline.ts';
import { readEnglishLabel } from '../language/english/labels.ts';
import { letterCase } from '../language/english/letter-case.ts';
import { isNewspaperTitle } from '../language/english/newspaper-title.ts';
import { isLetterOpening, isOfficeHolder, isSigner, isSignersPlace, isStreet } from '../language/english/signature.ts';
import { hangs, isLatin, wordsOf } from '../language/english/words.ts';
import { isOpenEnd } from '../language/sentence.ts';
import { settleEnglishBoxes } from './english-boxes.ts';

/** Longest question or exclamation that can be an English headline, in characters. */
const MAX_QUESTION_CHARS = 90;
/** Longest deck in title case, and its fewest words: fewer may be a name. */
const MAX_DECK_CHARS = 140;
const MIN_DECK_WORDS = 4;
/** A nameplate without configuration stands among the first blocks of a page. */
const TOP_BLOCKS = 3;

const FURNITURE: ReadonlySet<string> = new Set(['nameplate', 'folio', 'masthead', 'noise']);
const DISPLAY: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'column-title', 'label']);

/** What a rule by place may look at: the blocks before and after, furniture left out, and the page. */
interface Place {
  before: Block | undefined;
  after: Block | undefined;
  afterNext: Block | undefined;
  /** Only furniture stands before. */
  atTop: boolean;
  /** Some furniture stands directly before. */
  belowFurniture: boolean;
  /** First or last block of the page. */
  atEdge: boolean;
  /** A letter to the editor begins above. */
  amongLetters: boolean;
}

interface PlaceRule {
  code: string;
  role: Block['role'];
  confidence: number;
  holds: (text: string, block: Block, place: Place) => boolean;
}

/** English forms that only their place tells; first hit wins, and no hit leaves the block as it was. */
export const ENGLISH_PLACE_RULES: readonly PlaceRule[] = [
  // 7 · A7 at the head or foot of the page
  {
    code: 'number-at-edge',
    role: 'folio',
    confidence: 0.85,
    holds: (text, _, { atEdge }) => atEdge && /^[-–— ]*[A-Z]?\d{1,3}[-–— ]*$/u.test(text),
  },
  // THE HARBOR COURIER above everything, where the archive does not know the name
  {
    code: 'title-at-top',
    role: 'nameplate',
    confidence: 0.8,
    holds: (text, block, { atTop, after, belowFurniture }) =>
      atTop && isDisplayRole(block) && isNewspaperTitle(text) && (after === undefined || isDisplayRole(after) || belowFurniture),
  },
  // Frompagug below a headline, Contlnued on pnge 5 below a text
  {
    code: 'damaged-jump-from',
    role: 'jump-from',
    confidence: 0.75,
    holds: (text, block, place) => isDamagedJump(text, block, place, 'from'),
  },
  {
    code: 'damaged-jump-to',
    role: 'jump-to',
    confidence: 0.75,
    holds: (text, block, place) => isDamagedJump(text, block, place, 'to'),
  },
  // To the Editor: on a line of its own
  {
    code: 'salutation',
    role: 'body',
    confidence: 0.9,
    holds: (text, block) => block.rule === 'short-line' && isLetterOpening(text),
  },
  // EDWIN SALLOW / Harbour Street, Saltby below a letter
  {
    code: 'signer-below-letter',
    role: 'signature',
    confidence: 0.85,
    holds: (text, block, place) => isSignerByPlace(text, block, place),
  },
  {
    code: 'place-below-signer',
    role: 'signature',
    confidence: 0.85,
    holds: (text, block, { before }) => before?.rule === 'signer-below-letter' && isDisplayRole(block) && isSignersPlace(text),
  },
  // LETTERS TO THE EDITOR · SPORTS above a headline
  {
    code: 'department-above-headline',
    role: 'column-title',
    confidence: 0.85,
    holds: (text, _, { after }) =>
      readEnglishLabel(text) === 'department' && after !== undefined && (isDisplayRole(after) || /^letters/iu.test(text)),
  },
  // BIRTHS. · DEATHS · DISTRICT NEWS above text: several small pieces, each without a headline
  {
    code: 'department-above-text',
    role: 'column-title',
    confidence: 0.8,
    holds: (text, block, { after }) =>
      isDisplayRole(block) &&
      readEnglishLabel(text) === 'department' &&
      (letterCase(text) === 'capitals' || block.marked || /s\.?$/u.test(text)) &&
      after?.role === 'body',
  },
  {
    code: 'english-question-above',
    role: 'headline',
    confidence: 0.8,
    holds: (text, block, { after }) =>
      block.role === 'body' &&
      /[?!]["”’']?$/u.test(text) &&
      text.length <= MAX_QUESTION_CHARS &&
      isOpening(after) &&
      !/^["“‘']/u.test(text),
  },
  // Chief Reporter below By ALAN PICKERSGILL
  {
    code: 'duty-below-byline',
    role: 'byline',
    confidence: 0.9,
    holds: (text, block, { before }) => before?.role === 'byline' && block.role !== 'byline' && isEnglishDuty(text),
  },
  // Voters to Have Final Say in November; · Opening Performance Is Given at Fifty-Fifth Street. — closed, below the headline
  {
    code: 'title-below-headline',
    role: 'deck',
    confidence: 0.75,
    holds: (text, block, { before, after }) =>
      block.role === 'body' &&
      !block.wrapped &&
      before?.role === 'headline' &&
      after !== undefined &&
      text.length <= MAX_DECK_CHARS &&
      letterCase(text) !== 'sentence' &&
      wordsOf(text).length >= MIN_DECK_WORDS,
  },
  // "to dredge the inner harbour" between two halves of a text, "The council" before "voted to"
  { code: 'english-fragment', role: 'body', confidence: 0.7, holds: (text, block, place) => isFragment(text, block, place) },
];

/** Gives English blocks the roles that only their place tells. */
export function settleEnglish(blocks: readonly Block[]): Block[] {
  const settled = settleEnglishBoxes(blocks);
  let amongLetters = false;
  for (const [index, block] of settled.entries()) {
    const { text } = block.flow;
    amongLetters ||= isLetterOpening(text) || /^letters/iu.test(text);
    if (!isLatin(text) && !/^[-–— ]*\d{1,3}[-–— ]*$/u.test(text)) continue;
    const place = placeOf(settled, index, amongLetters);
    const rule = ENGLISH_PLACE_RULES.find((candidate) => candidate.holds(text, block, place));
    if (rule) settled[index] = { ...block, role: rule.role, rule: rule.code, confidence: rule.confidence };
  }
  return settled;
}

/** Furniture between two blocks that is looked past, at most. */
const MAX_PAST = 6;

function placeOf(blocks: readonly Block[], index: number, amongLetters: boolean): Place {
  const above = blocks.slice(Math.max(0, index - MAX_PAST), index).filter((block) => !FURNITURE.has(block.role));
  const below = blocks.slice(index + 1, index + 1 + MAX_PAST).filter((block) => !FURNITURE.has(block.role));
  return {
    before: above.at(-1),
    after: below[0],
    afterNext: below[1],
    atTop: index < TOP_BLOCKS && above.length === 0,
    belowFurniture: FURNITURE.has(blocks[index - 1]?.role ?? ''),
    atEdge: isLatin(blocks[index === 0 ? 1 : index - 1]?.flow.text ?? '') && (index === 0 || index === blocks.length - 1),
    amongLetters,
  };
}

function isDisplayRole(block: Block): boolean {
  return DISPLAY.has(block.role);
}

/** A text begins here: byline, dateline or deck. */
function isOpening(block: Block | undefined): boolean {
  return (
    block?.role === 'byline' ||
    block?.role === 'deck' ||
    (block !== undefined && readEnglishDateline(block.flow.text) !== undefined)
  );
}

function isDamagedJump(text: string, block: Block, { before, after }: Place, direction: 'from' | 'to'): boolean {
  if (!(block.rule === 'short-line' || block.role === 'body') || block.marked || readDamagedJump(text)?.direction !== direction)
    return false;
  if (direction === 'to')
    return before?.role === 'body' && (after === undefined || isDisplayRole(after) || after.role === 'byline');
  return (before === undefined || isDisplayRole(before) || before.role === 'byline') && after?.role === 'body';
}

function isSignerByPlace(text: string, block: Block, { before, after, afterNext, amongLetters }: Place): boolean {
  if (block.rule !== 'short-line' || block.marked || before?.role !== 'body') return false;
  if (isOfficeHolder(text)) return after?.role !== 'byline';
  if (isOpenEnd(before.flow.text) || !isSigner(text)) return false;
  if (after !== undefined && isStreet(after.flow.text)) return afterNext?.role !== 'byline';
  if (!amongLetters) return false;
  return after === undefined || isDisplayRole(after) || isLetterOpening(after.flow.text) || isSignersPlace(after.flow.text);
}

// A short line set as a sentence is display only where a text may begin below it, and none is open above.
function isFragment(text: string, block: Block, { before, after }: Place): boolean {
  if (block.rule !== 'short-line' || block.marked || letterCase(text) === 'capitals') return false;
  const open = before?.role === 'body' && isOpenEnd(before.flow.text) && hangs(before.flow.text);
  const goesOn = after?.role === 'body' && /^\p{Ll}/u.test(after.flow.text);
  if (letterCase(text) === 'title') return open && goesOn;
  if (isOpening(after)) return false;
  return /^\p{Ll}/u.test(text) || open || goesOn || after === undefined || hangs(text);
}
