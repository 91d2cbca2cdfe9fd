import type { Block } from '../../model/page.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { printedWidth } from '../language/script.ts';

/** Code of the rule. */
export const VERSE_BY_PLACE = 'run-of-short-lines';

/** More display lines than this never stand together without a blank between, unless they are short in sum. */
const MAX_STACKED_LINES = 3;
const MAX_STACKED_WIDTH = 60;

/** Verse, tables of scores and prices, line-ups: many short lines without a blank between are text. */
export function bodyOfVerse(blocks: readonly Block[]): Block[] {
  const settled = [...blocks];
  let from = 0;
  while (from < blocks.length) {
    let end = from + 1;
    if (isShortLine(blocks[from])) while (isShortLine(blocks[end]) && !blocks[end]?.gapBefore) end += 1;
    const run = blocks.slice(from, end);
    if (run.length > MAX_STACKED_LINES && !isStack(run, blocks[end]))
      for (const [offset, block] of run.entries())
        settled[from + offset] = { ...block, role: 'body', rule: VERSE_BY_PLACE, confidence: 0.75 };
    from = end;
  }
  return settled;
}

function isShortLine(block: Block | undefined): boolean {
  return block?.rule === 'short-line' && !block.marked && !block.wrapped;
}

// Kicker, headline and decks may stand close above a byline or dateline.
function isStack(run: readonly Block[], after: Block | undefined): boolean {
  const width = run.reduce((sum, block) => sum + printedWidth(block.flow.text), 0);
  if (width > MAX_STACKED_WIDTH || after === undefined) return false;
  return after.role === 'byline' || startsWithDateline(after.flow.text);
}
