import type { Block, Role } from '../../model/page.ts';
import { MAX_CAPTION_CHARS, type Story } from '../../model/story.ts';
import { findCredit } from '../language/credits.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { readEnglishCredit } from '../language/english/credit.ts';
import { isEnglishHeadlineRun } from '../language/english/heading.ts';
import { readEnglishLabel } from '../language/english/labels.ts';
import { NOTICE_HEADLINE } from '../language/labels.ts';
import { SERIES } from '../language/series.ts';
import { endsWithSource, findClosingDateline, findSignature } from '../language/signature.ts';

/** The block is body text that opens a story with its dateline. */
export function opensWithDateline(block: Block | undefined): boolean {
  return block?.role === 'body' && startsWithDateline(block.flow.text);
}

/** The block ends in a signature or credit, so the story is at its end. */
export function endsStory(block: Block): boolean {
  const { text } = block.flow;
  return (
    findSignature(text) !== undefined ||
    endsWithSource(text) ||
    findClosingDateline(text) !== undefined ||
    findCredit(text) !== undefined ||
    readEnglishCredit(text) !== undefined
  );
}

/**
 * Display lines that begin a new story for sure: nothing is open, or a byline, label, column title, deck, dateline, jump
 * line or picture says so.
 *
 * @param run display and byline blocks that stand together
 * @param following the blocks after them
 */
export function beginsForSure(run: readonly Block[], following: readonly Block[], open: Story): boolean {
  if (open.closed || open.body.length === 0) return true;
  if (open.label?.rule === 'briefs-label') return true;
  if (run.some(({ role }) => SURE_ROLES.has(role))) return true;
  if (
    run.some(
      (block) =>
        SERIES.test(block.flow.text) || NOTICE_HEADLINE.test(block.flow.text) || readEnglishLabel(block.flow.text) === 'notice',
    )
  )
    return true;
  if (isEnglishHeadlineRun(run.filter((block) => !block.marked).map((block) => block.flow.text))) return true;
  const [next, afterNext] = following;
  return next === undefined || next.role === 'jump-from' || opensWithDateline(next) || isPicture(next, afterNext);
}

const SURE_ROLES: ReadonlySet<Role> = new Set(['byline', 'label', 'column-title', 'deck', 'kicker']);

function isPicture(next: Block, afterNext: Block | undefined): boolean {
  if (next.role !== 'body' || next.flow.text.length > MAX_CAPTION_CHARS) return false;
  return (
    findCredit(next.flow.text) !== undefined || readEnglishCredit(next.flow.text) !== undefined || afterNext?.role === 'credit'
  );
}
