import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { rarity } from '../language/pairs.ts';
import type { Boundary, BoundaryPlace } from './boundary.ts';
import { isDisplay, isFurniture, newStory } from './story.ts';
import { endsStory, opensWithDateline } from './story-signs.ts';
import { blocksBelow } from './text-around.ts';

/** The stories of a page in page order, and the blocks that belong to none. */
export interface CutPage {
  stories: Story[];
  furniture: Block[];
}

/**
 * Cuts a page whose headlines stand above their bodies.
 *
 * @param decide tells a new story from a crosshead; training hands in one that knows the truth
 */
export function cutStories(blocks: readonly Block[], decide: (place: BoundaryPlace) => Boundary): CutPage {
  const page: CutPage = { stories: [], furniture: [] };
  const weight = rarity(textRuns(blocks));
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (!block) break;
    if (isFurniture(block)) {
      page.furniture.push(block);
      at += 1;
    } else if (isDisplay(block) || block.role === 'byline') {
      const end = runEnd(blocks, at);
      addRun(page, blocks.slice(at, end), blocksBelow(blocks, end), (place) => decide({ ...place, weight }));
      at = end;
    } else {
      addBlock(page, block);
      at += 1;
    }
  }
  return page;
}

function runEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  while (end < blocks.length && (isDisplay(blocks[end]) || blocks[end]?.role === 'byline')) end += 1;
  return end;
}

// Texts between display lines, over which rarity is counted.
function textRuns(blocks: readonly Block[]): string[] {
  const runs: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'body') continue;
    if (blocks[index - 1]?.role === 'body' && runs.length > 0) runs[runs.length - 1] += block.flow.text;
    else runs.push(block.flow.text);
  }
  return runs;
}

/** The story that text without a headline goes on with. */
function openStory(page: CutPage): Story | undefined {
  return page.stories.at(-1);
}

type Decide = (place: Omit<BoundaryPlace, 'weight'>) => Boundary;

function addRun(page: CutPage, run: readonly Block[], following: readonly Block[], decide: Decide): void {
  const open = openStory(page);
  const closing = trailingBylines(run, following, open);
  const rest = run.slice(closing.length);
  open?.bylines.push(...closing);
  if (closing.length > 0 && open) open.closed = true;
  if (rest.length === 0) return;
  const { starts, confidence } = decide({ run: rest, open, following });
  if (!starts) {
    for (const block of rest) open?.body.push({ ...block, role: 'crosshead', rule: 'between-body', confidence });
    return;
  }
  for (const part of cutRun(rest)) page.stories.push(part);
}

// "本报记者 张三" after the body and before the next headline, or at the end of the page, signs the story above.
function trailingBylines(run: readonly Block[], following: readonly Block[], open: Story | undefined): readonly Block[] {
  const [first, second] = run;
  const closes = isDisplay(second) || (second === undefined && following.length === 0);
  if (first?.role !== 'byline' || !closes || !open || open.bylines.length > 0 || open.body.length === 0) return [];
  return opensWithDateline(open.body[0]) ? [] : [first];
}

// A label begins a story of its own: what stands before it in the run is another's headline.
function cutRun(run: readonly Block[]): Story[] {
  const stories: Story[] = [];
  for (const block of run) {
    let story = stories.at(-1);
    if (!story || (block.role === 'label' && (story.display.length > 0 || story.label))) {
      story = newStory();
      stories.push(story);
    }
    if (block.role === 'label') story.label = block;
    else if (block.role === 'byline') story.bylines.push(block);
    else story.display.push(block);
  }
  return stories;
}

function addBlock(page: CutPage, block: Block): void {
  if (block.role === 'jump-from') {
    storyForContinuation(page).jumps.push(block);
    return;
  }
  const story = storyForBlock(page, block);
  if (block.role === 'credit' || block.role === 'signature') closeWith(story, block);
  else if (block.role === 'jump-to') {
    story.jumps.push(block);
    story.closed = true;
  } else {
    story.body.push(block);
    if (endsStory(block) && story.label?.rule !== 'briefs-label') story.closed = true;
  }
}

function storyForContinuation(page: CutPage): Story {
  const open = openStory(page);
  if (open && open.body.length === 0 && open.display.length > 0) return open;
  return begin(page);
}

function storyForBlock(page: CutPage, block: Block): Story {
  const open = openStory(page);
  if (!open) return begin(page);
  if (block.role !== 'body') return open;
  const isNews = opensWithDateline(block);
  if (open.closed || (isNews && open.body.length > 0)) return begin(page);
  return open;
}

function begin(page: CutPage): Story {
  const story = newStory();
  page.stories.push(story);
  return story;
}

// A credit in a long story belongs to a picture within it and ends nothing.
function closeWith(story: Story, block: Block): void {
  if (block.role === 'credit') story.credits.push(block);
  else story.body.push(block);
  // "（2024年4月2日市人大常委会通过）" below a headline is a remark on it, and the text is still to come.
  if (block.role === 'signature' && story.body.length === 1) return;
  story.closed = story.body.length <= 3 || block.role === 'signature';
}
