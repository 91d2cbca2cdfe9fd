import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { printedWidth } from '../language/script.ts';
import { headlineFit, rarity } from '../language/similarity.ts';
import type { CutPage } from './cut-stories.ts';
import { bodyText, isDisplay, isFurniture, newStory } from './story.ts';
import { endsStory, opensWithDateline } from './story-signs.ts';

/** Display lines that stand together without a blank line, or a headline with the deck below it. */
interface HeadlineUnit {
  blocks: Block[];
  /** Index of the first story below it; the one above is one less. */
  before: number;
  /** Number of the run of units that it stands in. */
  run: number;
}

/** Fit that is enough by itself for a headline to be given to a body; right pairs had .15 to 1.0, others mostly below .1. */
const SURE_FIT = 0.12;
/** Fit that is enough if it is twice that of every other body. */
const MIN_FIT = 0.06;
/** A headline directly above or below a body needs less to win. */
const NEARNESS = 0.04;

/** Headlines in one run that are too many for one story. */
const COLLECTED_HEADLINES = 3;

/**
 * Headlines stand apart from their bodies on this page: of the stories that open with a dateline, at least two and a
 * third of all have no display line directly above; or one story has none while headlines are collected elsewhere.
 */
export function hasFloatingHeadlines(blocks: readonly Block[]): boolean {
  const content = blocks.filter((block) => !isFurniture(block));
  const openings = content.flatMap((block, index) =>
    opensWithDateline(block) || block.role === 'byline' ? [content[index - 1]] : [],
  );
  const bare = openings.filter((above) => above !== undefined && !isDisplay(above) && above.role !== 'byline').length;
  if (bare >= 2 && bare / openings.length >= 1 / 3 && content.some((block) => isDisplay(block))) return true;
  return bare >= 1 && longestHeadlineRun(content) >= COLLECTED_HEADLINES;
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
    if (isCrosshead(block, content[index - 1], content[index + 1], page.stories.at(-1))) {
      page.stories.at(-1)?.body.push({ ...block, role: 'crosshead', rule: 'short-between-body', confidence: 0.75 });
    } else if (isDisplay(block) && block.role !== 'label') addUnit(units, block, page.stories.length, run);
    else {
      addToStories(page.stories, block, units.at(-1)?.run === run);
      run = units.length === 0 ? 0 : (units.at(-1)?.run ?? 0) + 1;
    }
  }
  pair(units, page);
  return page;
}

/** A lone display line within running text that is no wider is a crosshead, not a headline astray. */
const MAX_CROSSHEAD_WIDTH = 9;

function isCrosshead(block: Block, before: Block | undefined, after: Block | undefined, open: Story | undefined): boolean {
  if (block.role !== 'headline' || printedWidth(block.flow.text) > MAX_CROSSHEAD_WIDTH || !open || open.closed) return false;
  return before?.role === 'body' && after?.role === 'body' && !opensWithDateline(after);
}

function addUnit(units: HeadlineUnit[], block: Block, before: number, run: number): void {
  const last = units.at(-1);
  if (last && last.run === run && (!block.gapBefore || block.role === 'deck')) last.blocks.push(block);
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

function pair(units: readonly HeadlineUnit[], page: CutPage): void {
  const texts = page.stories.map((story) => bodyText(story));
  const weight = rarity(texts);
  const rows = units.map((unit) => ({ unit, fits: texts.map((text, story) => fitOf(unit, story, text, weight)) }));
  const taken = new Set<HeadlineUnit>();
  const named = new Set<number>();
  const scores = rows.flatMap(({ unit, fits }) =>
    fits.map((fit, story) => ({ unit, story, fit, convinces: isConvincing(fits, story) })),
  );
  for (const { unit, story, fit, convinces } of scores.toSorted((a, b) => b.fit - a.fit || a.story - b.story)) {
    if (fit < MIN_FIT || !convinces || taken.has(unit) || named.has(story)) continue;
    give(page.stories[story], unit);
    taken.add(unit);
    named.add(story);
  }
  giveNeighbours(rows, taken, page);
  for (const unit of units) if (!taken.has(unit)) page.furniture.push(...unit.blocks);
}

function isConvincing(fits: readonly number[], story: number): boolean {
  const fit = fits[story] ?? 0;
  return fit >= SURE_FIT || (fit >= MIN_FIT && fits.every((rival, other) => other === story || rival * 2 <= fit));
}

function fitOf(unit: HeadlineUnit, story: number, text: string, weight: (pair: string) => number): number {
  const near = unit.before === story || unit.before === story + 1 ? NEARNESS : 0;
  return headlineFit(unit.blocks.map((block) => block.flow.text).join(''), text, weight) + near;
}

function give(story: Story | undefined, unit: HeadlineUnit): void {
  if (!story) return;
  story.display.push(...unit.blocks);
  story.pairedByContent = true;
}

// 003:4, 6: a unit left over beside one that found its body, and fitting that body alone, is its kicker or deck.
function giveNeighbours(
  rows: readonly { unit: HeadlineUnit; fits: readonly number[] }[],
  taken: Set<HeadlineUnit>,
  page: CutPage,
): void {
  for (const [index, { unit, fits }] of rows.entries()) {
    if (taken.has(unit)) continue;
    const best = fits.indexOf(Math.max(...fits));
    const story = page.stories[best];
    if (!story || (fits[best] ?? 0) < MIN_FIT || !isConvincing(fits, best)) continue;
    const after = rows[index - 1]?.unit;
    const before = rows[index + 1]?.unit;
    if (isPartOf(after, unit, story)) story.display.push(...unit.blocks);
    else if (isPartOf(before, unit, story)) story.display.unshift(...unit.blocks);
    else continue;
    taken.add(unit);
  }
}

function isPartOf(neighbour: HeadlineUnit | undefined, unit: HeadlineUnit, story: Story): boolean {
  return neighbour?.run === unit.run && neighbour.blocks.some((block) => story.display.includes(block));
}
