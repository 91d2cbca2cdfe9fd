import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { SERIES } from '../language/series.ts';
import type { CutPage } from './cut-stories.ts';
import { staysInText } from './displaced-crossheads.ts';
import { giveHeadlines, type HeadlineUnit } from './give-headlines.ts';
import { isDisplay, isFurniture, newStory } from './story.ts';
import { endsStory, opensWithDateline } from './story-signs.ts';

/** Headlines in one run that are too many for one story. */
const COLLECTED_HEADLINES = 3;

/**
 * Headlines stand apart from their bodies on this page: of the stories that open with a dateline, at least two and a
 * third of all have no display line directly above; or one story has none while headlines are collected elsewhere.
 */
export function hasFloatingHeadlines(blocks: readonly Block[]): boolean {
  const content = blocks.filter((block) => !isFurniture(block));
  const openings = content.flatMap((block, index) => (opensStory(block, content[index + 1]) ? [content[index - 1]] : []));
  const bare = openings.filter((above) => above !== undefined && !isDisplay(above) && above.role !== 'byline').length;
  if (bare >= 2 && bare / openings.length >= 1 / 3 && content.some((block) => isDisplay(block))) return true;
  return bare >= 1 && longestHeadlineRun(content) >= COLLECTED_HEADLINES;
}

// A byline with a headline after it signs the story above.
function opensStory(block: Block, after: Block | undefined): boolean {
  return opensWithDateline(block) || (block.role === 'byline' && after?.role === 'body');
}

function longestHeadlineRun(content: readonly Block[]): number {
  let longest = 0;
  let run = 0;
  for (const block of content) {
    if (!isDisplay(block)) run = 0;
    else if (block.role === 'headline' && block.gapBefore && !block.marked) run += 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Cuts a page whose headlines stand apart, and pairs them with the bodies by content. */
export function cutFloatingPage(blocks: readonly Block[]): CutPage {
  const page: CutPage = { stories: [], furniture: blocks.filter((block) => isFurniture(block)) };
  const units: HeadlineUnit[] = [];
  let run = 0;
  const content = blocks.filter((candidate) => !isFurniture(candidate));
  for (const [index, block] of content.entries()) {
    if (staysInText(block, content[index - 1], content[index + 1], page.stories.at(-1))) {
      page.stories.at(-1)?.body.push({ ...block, role: 'crosshead', rule: 'short-between-body', confidence: 0.75 });
    } else if (isDisplay(block) && block.role !== 'label') addUnit(units, block, page.stories.length, run);
    else {
      addToStories(page.stories, block, units.at(-1)?.run === run);
      run = units.length === 0 ? 0 : (units.at(-1)?.run ?? 0) + 1;
    }
  }
  giveHeadlines(units, page);
  return page;
}

function addUnit(units: HeadlineUnit[], block: Block, before: number, run: number): void {
  const last = units.at(-1);
  const isOwnDeck = block.role === 'deck' && !SERIES.test(block.flow.text);
  if (last && last.run === run && (!block.gapBefore || isOwnDeck)) last.blocks.push(block);
  else units.push({ blocks: [block], before, run });
}

function addToStories(stories: Story[], block: Block, afterDisplay: boolean): void {
  const open = stories.at(-1);
  const starts =
    !open || open.closed || afterDisplay || block.role === 'label' || block.role === 'jump-from' || isNewOpening(block, open);
  const story = starts ? newStory() : open;
  if (starts) stories.push(story);
  if (block.role === 'label') story.label = block;
  else if (block.role === 'byline') story.bylines.push(block);
  else if (block.role === 'credit') story.credits.push(block);
  else if (block.role === 'jump-to' || block.role === 'jump-from') story.jumps.push(block);
  else story.body.push(block);
  story.closed = block.role === 'jump-to' || block.role === 'signature' || (block.role === 'body' && endsStory(block));
}

function isNewOpening(block: Block, open: Story): boolean {
  return (opensWithDateline(block) || block.role === 'byline') && open.body.length > 0;
}
