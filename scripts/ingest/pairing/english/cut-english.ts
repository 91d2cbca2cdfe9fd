import type { Block } from '../../../model/page.ts';
import { readEnglishJump } from '../../language/english/jump.ts';
import type { CutPage } from '../cut-stories.ts';
import { isDisplay, isFurniture, newStory } from '../story.ts';
import { bareStartOdds, continuationOdds, headlineOdds } from './clues.ts';
import { type Confidence, type EnglishPage, englishPage } from './page.ts';
import { type OpenStory, type Unit, unitAt } from './units.ts';

/** Most stories that a paragraph is compared with, latest first. */
const MAX_COMPARED = 12;

/** The stories of an English page as far as they are read. */
interface Desk {
  page: EnglishPage;
  /** Every story, in the order of their beginnings. */
  stories: OpenStory[];
  furniture: Block[];
  /** Display lines and bylines whose text has not come yet. */
  held: Block[];
  /** Number of the paragraph. */
  count: number;
  nearest: OpenStory | undefined;
  /** A picture stands above the next paragraph, or the story at hand has come back below another story's column. */
  parted: boolean;
  /** The story that was interrupted so. */
  interrupted: OpenStory | undefined;
}

/**
 * Cuts an English page into stories paragraph by paragraph: each goes on with a story above, begins one under the display
 * lines above it, or begins one without headline, whichever its clues make likeliest. So a column that another story
 * interrupts finds back to its own.
 *
 * @param confidence of the joins between open ends and beginnings of blocks
 */
export function cutEnglishStories(blocks: readonly Block[], confidence: Confidence): CutPage {
  const desk: Desk = {
    page: englishPage(blocks, confidence),
    stories: [],
    furniture: [],
    held: [],
    count: 0,
    nearest: undefined,
    parted: false,
    interrupted: undefined,
  };
  for (const [at, block] of blocks.entries()) {
    if (isFurniture(block)) desk.furniture.push(block);
    else if (isDisplay(block) || block.role === 'byline') desk.held.push(block);
    else if (block.role === 'body') placeParagraph(desk, unitAt(at, desk.held, desk.page));
    else placeMarker(desk, block, blocks[at + 1]);
  }
  if (desk.held.length > 0) endPage(desk);
  return { stories: desk.stories.map(({ story }) => story), furniture: desk.furniture };
}

/** What may be done with a paragraph. */
interface Choice {
  odds: number;
  /** Undefined: a new story. */
  story?: OpenStory;
  /** What becomes of the display lines above. */
  run: 'headline' | 'crosshead' | 'held';
}

function placeParagraph(desk: Desk, unit: Unit): void {
  const choices = choicesFor(desk, unit);
  const [first = { odds: 0, run: 'headline' as const }, ...others] = choices;
  const best = others.reduce((a, b) => (b.odds > a.odds ? b : a), first);
  const target = best.story ?? begin(desk);
  if (best.run === 'headline') giveRun(desk, target);
  else if (best.run === 'crosshead') giveCrossheads(desk, target);
  else giveRunBack(desk, target);
  desk.count += 1;
  target.story.body.push(unit.block);
  target.last = desk.count;
  if (unit.caption) target.ended = 'picture';
  else if (best.story) delete target.ended;
  moveOn(desk, target, unit, best.story === undefined);
}

// A picture stands within a story, which goes on after it; a column comes back to where it was interrupted.
function moveOn(desk: Desk, target: OpenStory, unit: Unit, isNew: boolean): void {
  const { nearest } = desk;
  if (unit.caption && nearest !== undefined) {
    desk.parted = true;
    return;
  }
  const returns = nearest !== target && desk.page.expected(unit.block);
  if (isNew || returns) desk.interrupted = isNew ? undefined : nearest;
  desk.parted = desk.interrupted !== undefined && nearest !== target;
  desk.nearest = target;
}

function choicesFor(desk: Desk, unit: Unit): Choice[] {
  const { held: run, nearest, page } = desk;
  const recent = desk.stories.toSorted((a, b) => b.last - a.last).slice(0, MAX_COMPARED);
  const bare = bareStartOdds(unit, nearest, page);
  const headed = run.length > 0 ? headlineOdds(run, unit, nearest) : 0;
  const starts: Choice = { odds: run.length > 0 ? headed + bare + (unit.fragment ? 0 : 1.5) : bare, run: 'headline' };
  const choices = [starts];
  // A text that begins in mid-sentence can hardly stand under a headline, least of all where the text above has none.
  if (unit.fragment && run.length > 0 && nearest?.story.display.length === 0)
    choices.push({ odds: starts.odds + 3, run: 'held' });
  for (const [rank, story] of recent.entries()) {
    const place = {
      rank: story === nearest ? 0 : Math.max(1, rank),
      parted: desk.parted,
      interrupted: story === desk.interrupted,
    };
    const odds = continuationOdds(unit, story, place, page);
    if (run.length === 0) choices.push({ odds, story, run: 'headline' });
    else if (!run.some((block) => block.role === 'byline' || block.role === 'label'))
      choices.push({ odds: odds - headed, story, run: unit.fragment ? 'held' : 'crosshead' });
    else if (unit.fragment) choices.push({ odds: odds - 2, story, run: 'held' });
  }
  return choices;
}

function begin(desk: Desk): OpenStory {
  const open: OpenStory = { story: newStory(), last: desk.count };
  desk.stories.push(open);
  return open;
}

function giveRun(desk: Desk, { story }: OpenStory): void {
  for (const block of desk.held.splice(0)) {
    if (block.role === 'byline') story.bylines.push(block);
    else if (block.role === 'label' && !story.label) story.label = block;
    else story.display.push(block);
  }
}

function giveCrossheads(desk: Desk, { story }: OpenStory): void {
  for (const block of desk.held.splice(0))
    story.body.push({ ...block, role: 'crosshead', rule: 'between-body', confidence: 0.7 });
}

// Display lines above a text that goes on from elsewhere: a headless story above them owns them, else a text still to come.
function giveRunBack(desk: Desk, target: OpenStory): void {
  const above = desk.nearest;
  if (desk.held.length > 0 && above && above !== target && above.story.display.length === 0) giveRun(desk, above);
}

function placeMarker(desk: Desk, block: Block, after: Block | undefined): void {
  if (block.role === 'jump-from') {
    const open = begin(desk);
    giveRun(desk, open);
    open.story.jumps.push(block);
    desk.nearest = open;
    return;
  }
  const target = markedStory(desk, block) ?? desk.nearest ?? begin(desk);
  if (block.role === 'jump-to') {
    target.story.jumps.push(block);
    target.ended = 'jump';
    // Another story's jump line stands at the foot of a column: what follows is the top of the next.
    if (target !== desk.nearest) desk.parted = true;
  } else if (block.role === 'credit') giveCredit(desk, block, target, after);
  else {
    target.story.body.push(block);
    target.ended = 'signature';
  }
}

// The story whose headline has the key word of "See COUNCIL, A5"; else the one at hand.
function markedStory(desk: Desk, block: Block): OpenStory | undefined {
  const key = block.role === 'jump-to' ? readEnglishJump(block.flow.text)?.key?.toLowerCase() : undefined;
  if (key === undefined) return undefined;
  const has = ({ story }: OpenStory) => story.display.some(({ flow }) => flow.text.toLowerCase().includes(key));
  return desk.nearest && has(desk.nearest) ? desk.nearest : desk.stories.findLast(has);
}

// The credit belongs to the caption directly above it; elsewhere to the story at hand.
function giveCredit(desk: Desk, block: Block, target: OpenStory, _after: Block | undefined): void {
  const caption = desk.stories.find(({ story, ended }) => ended === 'picture' && story.body.at(-1)?.place === block.place - 1);
  (caption ?? target).story.credits.push(block);
}

// Display lines at the foot of a page have no text: they are the page's, or the headline of the headless text above.
function endPage(desk: Desk): void {
  const { nearest } = desk;
  if (nearest && nearest.story.display.length === 0 && desk.held.some((block) => block.role === 'byline')) giveRun(desk, nearest);
  else giveRun(desk, begin(desk));
}
