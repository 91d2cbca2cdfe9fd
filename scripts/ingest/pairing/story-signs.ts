import type { Block } from '../../model/page.ts';
import { MAX_CAPTION_CHARS, type Story } from '../../model/story.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { BRIEFS_LABEL, CREDIT, CREDIT_EN, NOTICE_HEADLINE, SERIES, SIGNATURE } from '../language/patterns.ts';
import { isOpenEnd } from '../language/sentence.ts';
import { isSignature } from '../language/signature.ts';

/** "近日,市关工委…" · "1月1日,不少市民…": how short news without a byline begins. */
const NEWS_OPENING = /^(?:近日|日前|昨日|连日来|近期|\d{1,2}月\d{1,2}日)/u;

/** The block is body text that opens a story with its dateline. */
export function opensWithDateline(block: Block | undefined): boolean {
  return block?.role === 'body' && startsWithDateline(block.flow.text);
}

/** The block ends in a signature or credit, so the story is at its end. */
export function endsStory(block: Block): boolean {
  const { text } = block.flow;
  const signature = SIGNATURE.exec(text);
  return (signature !== null && isSignature(signature[1] ?? '')) || CREDIT.test(text) || CREDIT_EN.test(text);
}

/**
 * Display lines between body blocks begin a new story if anything says so; without a sign they are crossheads of the
 * story that is open.
 *
 * @param run display and byline blocks that stand together
 * @param following the blocks after them
 */
export function startsStory(run: readonly Block[], following: readonly Block[], open: Story | undefined): boolean {
  if (open === undefined || open.closed || open.body.length === 0) return true;
  if (open.label !== undefined && BRIEFS_LABEL.test(open.label.flow.text)) return true;
  if (
    run.some(
      (block) => block.role === 'byline' || block.role === 'label' || block.role === 'column-title' || block.role === 'deck',
    )
  )
    return true;
  if (run.some((block) => SERIES.test(block.flow.text) || NOTICE_HEADLINE.test(block.flow.text))) return true;
  const [next, afterNext] = following;
  if (next === undefined || next.role === 'jump-from' || opensWithDateline(next)) return true;
  return isPicture(next, afterNext) || isShortNews(run, next, open);
}

function isPicture(next: Block, afterNext: Block | undefined): boolean {
  if (next.role !== 'body' || next.flow.text.length > MAX_CAPTION_CHARS) return false;
  return CREDIT.test(next.flow.text) || CREDIT_EN.test(next.flow.text) || afterNext?.role === 'credit';
}

function isShortNews(run: readonly Block[], next: Block, open: Story): boolean {
  const before = open.body.at(-1)?.flow.text ?? '';
  const wide = run.some((block) => block.flow.text.length >= 8);
  return wide && NEWS_OPENING.test(next.flow.text) && (!isOpenEnd(before) || open.jumps.length > 0);
}
