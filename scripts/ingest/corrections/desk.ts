import { CORRECTED } from '../../model/correction.ts';
import type { Block, Leftover, Role } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { firstFrom, lastUpTo, standsIn, startOf } from './blocks.ts';
import type { Span } from './places.ts';
import type { PlannedAs } from './plan.ts';

/** The stories of a page, and the text that none of them owns. */
export interface StoriesOfPage {
  stories: Story[];
  leftovers: Leftover[];
}

const DISPLAY_ROLES: ReadonlySet<Role> = new Set(['headline', 'deck', 'kicker', 'column-title']);

/** Stories as they are being put together anew. */
export class Desk {
  stories: Story[];
  rest: Leftover[];
  readonly #blocks: readonly Block[];

  constructor({ stories, leftovers }: StoriesOfPage, blocks: readonly Block[]) {
    this.stories = stories.map((story) => ({
      ...story,
      display: [...story.display],
      bylines: [...story.bylines],
      body: [...story.body],
      jumps: [...story.jumps],
      credits: [...story.credits],
    }));
    this.rest = [...leftovers];
    this.#blocks = blocks;
  }

  /** Takes the blocks of some places away from whoever has them; in the order of the places, page order within each. */
  take(at: readonly Span[]): Block[] {
    // A line that is named twice stands where it is named first.
    const taken = [...new Set(at.flatMap((span) => this.#blocks.filter((block) => standsIn(block, [span]))))];
    const starts = new Set(taken.map(startOf));
    const stays = (block: Pick<Block, 'flow'>) => !starts.has(startOf(block));
    for (const story of this.stories) {
      for (const part of PARTS) story[part] = story[part].filter(stays);
      if (story.label && !stays(story.label)) delete story.label;
    }
    this.rest = this.rest.filter(stays);
    return taken;
  }

  storyAt(at: readonly Span[]): Story | undefined {
    return this.stories.find((story) => blocksOf(story).some((block) => at.some((span) => touches(block, span))));
  }

  addStory({ at, headline, kind }: PlannedAs<'item'>): void {
    const story: Story = {
      ...{ display: [], bylines: [], body: [], jumps: [], credits: [] },
      ...{ closed: true, foreign: false, pairedByContent: false, arranged: true },
      ...(kind ? { kind } : {}),
    };
    const heading = this.take(headline);
    for (const block of this.take(at)) if (!heading.includes(block)) place(story, block, heading.length > 0);
    story.display.unshift(...heading.map(asHeadline));
    this.stories.push(story);
  }

  blockFrom(origin: number): Block | undefined {
    return firstFrom(this.#blocks, origin);
  }

  blockUpTo(origin: number): Block | undefined {
    return lastUpTo(this.#blocks, origin);
  }

  /** In page order; a story that has lost all its text leaves its headings to the page. */
  settled(): StoriesOfPage {
    const stories = this.stories.filter((story) => story.body.length > 0 || (story.jumps.length > 0 && story.display.length > 0));
    const empty = this.stories.filter((story) => !stories.includes(story));
    return {
      stories: stories.toSorted((a, b) => firstPlace(a) - firstPlace(b)),
      leftovers: [...this.rest, ...empty.flatMap(blocksOf).map(leftOver)].toSorted((a, b) => startOf(a) - startOf(b)),
    };
  }
}

const PARTS = ['display', 'bylines', 'body', 'jumps', 'credits'] as const;

function blocksOf(story: Story): Block[] {
  return [...(story.label ? [story.label] : []), ...PARTS.flatMap((part) => story[part])];
}

/** A block that no story owns. */
export function leftOver({ role, flow, confidence }: Block): Leftover {
  return { role, flow, confidence };
}

function firstPlace(story: Story): number {
  return Math.min(...blocksOf(story).map((block) => block.place));
}

function touches(block: Block, [from, to]: Span): boolean {
  return block.flow.at.some((unit) => unit >= from && unit < to);
}

// Within an item each block keeps its role; what is none of an item's roles is text, since the editor says it belongs there.
function place(story: Story, block: Block, hasHeadline: boolean): void {
  const { role } = block;
  if (role === 'headline' && (hasHeadline || story.body.length > 0) && block.rule !== CORRECTED)
    story.body.push({ ...block, role: 'crosshead', rule: CORRECTED });
  else if (DISPLAY_ROLES.has(role)) story.display.push(block);
  else if (role === 'byline') story.bylines.push(block);
  else if (role === 'credit') story.credits.push(block);
  else if (role === 'jump-to' || role === 'jump-from') story.jumps.push(block);
  else if (role === 'label' && !story.label) story.label = block;
  else story.body.push(role === 'crosshead' || role === 'signature' ? block : { ...block, role: 'body' });
}

/** A block as the headline that an editor says it is; or as its kicker or deck, where another correction says so. */
export function asHeadline(block: Block): Block {
  if (block.rule === CORRECTED && DISPLAY_ROLES.has(block.role)) return block;
  return { ...block, role: 'headline', rule: CORRECTED, confidence: 1 };
}
