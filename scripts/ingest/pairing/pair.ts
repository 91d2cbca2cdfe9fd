import type { Block, Leftover } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { decideBoundary } from './boundary.ts';
import type { BoundaryModel } from './boundary-weights.ts';
import { type CutPage, cutStories } from './cut-stories.ts';
import { cutEnglishStories } from './english/cut-english.ts';
import { type Confidence, isEnglishPage } from './english/page.ts';
import { cutFloatingPage, hasFloatingHeadlines } from './floating.ts';
import { partForeign, settleForeign } from './foreign.ts';
import { placeOf } from './story.ts';

/** The stories of a page in page order, and the text that none of them owns. */
export interface PairedPage {
  stories: Story[];
  leftovers: Leftover[];
  /** Stories stand within one another, so nearness proves little. */
  interleaved: boolean;
}

/**
 * Cuts the blocks of a page into stories, each with its display lines. Position is trusted where headlines stand above
 * their bodies.
 *
 * @param confidence how sure it is that one block goes on from another; English pages are cut by it
 * @param weights of the clues that tell a headline from a crosshead; absent: those that the program brings
 */
export function pairHeadlines(blocks: readonly Block[], confidence: Confidence = () => 0, weights?: BoundaryModel): PairedPage {
  const page = cutPage(blocks, confidence, weights);
  const parted = page.stories.flatMap((story) => partForeign(story));
  const interleaved = parted.some((story) => story.foreign);
  const stories = settleForeign(parted);
  const leftovers = page.furniture.map((block) => leftoverOf(block));
  return withoutEmpty({ stories, leftovers, interleaved });
}

/** Leaves to the page what stories consist of that have no text; the rest stands in page order. */
export function withoutEmpty({ stories, leftovers, interleaved }: PairedPage): PairedPage {
  const empty = stories.filter((story) => story.body.length === 0 && !holdsText(story));
  return {
    stories: stories.filter((story) => !empty.includes(story)).toSorted((a, b) => placeOf(a) - placeOf(b)),
    leftovers: [...leftovers, ...empty.flatMap((story) => blocksOf(story).map((block) => leftoverOf(block)))],
    interleaved,
  };
}

function leftoverOf({ role, flow, confidence }: Block): Leftover {
  return { role, flow, confidence };
}

function cutPage(blocks: readonly Block[], confidence: Confidence, weights: BoundaryModel | undefined): CutPage {
  if (isEnglishPage(blocks)) return cutEnglishStories(blocks, confidence);
  if (hasFloatingHeadlines(blocks)) return cutFloatingPage(blocks);
  return cutStories(blocks, (place) => decideBoundary(place, weights));
}

// A story without body is kept only as the stump of a jump: marker and headline tell that something stood here.
function holdsText(story: Story): boolean {
  return story.jumps.length > 0 && story.display.length > 0;
}

function blocksOf(story: Story): Block[] {
  return [...(story.label ? [story.label] : []), ...story.display, ...story.bylines, ...story.jumps, ...story.credits];
}
