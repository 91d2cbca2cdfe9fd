import type { Block } from '../../../model/page.ts';
import { isNoticeTitle } from '../../language/english/labels.ts';
import { letterCase } from '../../language/english/letter-case.ts';
import { wordsOf } from '../../language/english/words.ts';
import { opensWithDateline } from '../story-signs.ts';
import type { EnglishPage } from './page.ts';
import { TAKEN } from './seams.ts';
import { isBriefInCapitals, type OpenStory, openEnd, textOf, type Unit } from './units.ts';

/**
 * What clues weigh, in units of log odds. Set by hand on own pages and two development pages: the sizes follow how
 * seldom a clue misleads, not a fit.
 */
export const WEIGHTS = {
  /** Mid-sentence start: where a text is open, where none is, and as a piece that lost its beginning. */
  fragmentFits: 4,
  fragmentMisfits: -6,
  fragmentNew: -2.5,
  /** A sentence begins although the story breaks off; the joins' own confidence is added, weighed so. */
  sentenceAtOpenEnd: -2,
  join: 5,
  /** The joins have another end or beginning for one of the two. */
  joinElsewhere: -1.5,
  /** The sentence that goes on here is another story's. */
  expectedElsewhere: -2,
  /** The story directly above; each story that has been gone on with since. */
  nearest: 2.5,
  /** The same where a sentence goes on, which only a column's end has broken; below a picture; and below another column. */
  nearestOpen: 1,
  nearestParted: 1.5,
  /** The story that a column of another has interrupted. */
  interrupted: 0.8,
  farther: -0.7,
  likeness: 10,
  usualLikeness: 0.06,
  mostLikeness: 3,
  /** A story that a jump line, a signature or a credit has ended. */
  ended: { jump: -2.5, signature: -5, picture: -6 },
  /** A new piece without headline; what makes up for it. */
  bare: -1.5,
  opens: 6,
  capitals: 3.2,
  /** The same below a piece of one paragraph that begins so too. */
  capitalsAgain: 2.5,
  belowList: 1.5,
  afterEnd: 2,
  caption: 5,
} as const;

/** Log odds that display lines are a headline rather than crosshead, pull quote or label within a text. */
export function headlineOdds(run: readonly Block[], unit: Unit, open: OpenStory | undefined): number {
  if (run.some(({ role }) => SURE_ROLES.has(role)) || opensWithDateline(unit.block)) return 6;
  const lines = run.map((block) => block.flow.text);
  const text = lines.join(' ');
  if (lines.some((line) => isNoticeTitle(line))) return 5;
  const words = wordsOf(text).length;
  const odds = Math.max(-2, Math.min(4, (words - 2.5) * 1.3)) + Math.min(1, run.length - 1) * 1.2;
  const quoted = /^[“"‘'].*["”’']$/u.test(text) ? -2 : 0;
  return odds + quoted + besideHeadline(text, open) + besideCrossheads(text, open);
}

const SURE_ROLES: ReadonlySet<Block['role']> = new Set(['byline', 'label', 'column-title', 'deck', 'kicker']);

// Crossheads of one story are set alike.
function besideCrossheads(text: string, open: OpenStory | undefined): number {
  const crosshead = open?.story.body.findLast(({ role }) => role === 'crosshead');
  if (!crosshead) return 0;
  return letterCase(crosshead.flow.text) === letterCase(text) ? -0.7 : 1.2;
}

// Headlines of a page are set alike, crossheads otherwise: a line in the headline's capitals is another headline.
function besideHeadline(text: string, open: OpenStory | undefined): number {
  const headline = open?.story.display.find((block) => block.role === 'headline')?.flow.text;
  if (headline === undefined) return 0;
  const [own, other] = [letterCase(headline), letterCase(text)];
  if (own === other) return own === 'capitals' ? 1.5 : 0.3;
  // Papers that set headlines in capitals set crossheads smaller; what is in capitals among others is a headline.
  return own === 'capitals' ? -1.5 : other === 'capitals' ? 1.5 : 0;
}

/** Log odds that a paragraph goes on with a story, the display lines above it left out of account. */
export function continuationOdds(unit: Unit, open: OpenStory, place: StoryPlace, page: EnglishPage): number {
  const end = openEnd(open);
  const likeness = Math.min(
    WEIGHTS.mostLikeness,
    WEIGHTS.likeness * (page.likeness(unit.text, textOf(open)) - WEIGHTS.usualLikeness),
  );
  return seamOdds(unit, end, page) + likeness + placeOdds(unit, place) + (open.ended ? WEIGHTS.ended[open.ended] : 0);
}

/** Where a story stands to a paragraph: directly above it or how many stories farther, and what parts them. */
export interface StoryPlace {
  /** 0: the story at hand. */
  rank: number;
  /** Between it and the paragraph stands a picture, or it has come back below another story's column. */
  parted: boolean;
  /** A column of another story has interrupted it. */
  interrupted: boolean;
}

const MOST_FARTHER = 4;

function placeOdds({ fragment }: Unit, { rank, parted, interrupted }: StoryPlace): number {
  if (rank === 0) return fragment ? WEIGHTS.nearestOpen : parted ? WEIGHTS.nearestParted : WEIGHTS.nearest;
  return interrupted ? WEIGHTS.interrupted : Math.min(MOST_FARTHER, rank) * WEIGHTS.farther;
}

function seamOdds({ fragment, block }: Unit, end: Block | undefined, { confidence, expected }: EnglishPage): number {
  if (!end) return fragment ? WEIGHTS.fragmentMisfits : 0.5 + (expected(block) ? WEIGHTS.expectedElsewhere : 0);
  const sure = confidence(end, block);
  const join = WEIGHTS.join * sure + (sure > 0 && sure <= TAKEN ? WEIGHTS.joinElsewhere : 0);
  return fragment ? WEIGHTS.fragmentFits + join : WEIGHTS.sentenceAtOpenEnd + join;
}

/** Log odds that a paragraph begins a piece without any headline. */
export function bareStartOdds(unit: Unit, nearest: OpenStory | undefined, page: EnglishPage): number {
  const again = unit.capitals && nearest !== undefined && isBriefInCapitals(nearest, page);
  return (
    WEIGHTS.bare +
    (unit.fragment ? WEIGHTS.fragmentNew : 0) +
    (unit.opens ? WEIGHTS.opens : unit.capitals ? WEIGHTS.capitals : 0) +
    (again ? WEIGHTS.capitalsAgain : 0) +
    (unit.belowList ? WEIGHTS.belowList : 0) +
    (unit.caption ? WEIGHTS.caption : 0) +
    (nearest?.ended ? WEIGHTS.afterEnd : 0)
  );
}
