import type { Block, Role } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';

export function newStory(): Story {
  return { display: [], bylines: [], body: [], jumps: [], credits: [], closed: false, foreign: false, pairedByContent: false };
}

const DISPLAY_ROLES: ReadonlySet<Role> = new Set(['headline', 'deck', 'kicker', 'column-title', 'label']);
const FURNITURE_ROLES: ReadonlySet<Role> = new Set(['nameplate', 'folio', 'masthead', 'noise']);

/** Display lines are set apart from running text: headline, kicker, deck, column title, label. */
export function isDisplay(block: Block | undefined): boolean {
  return block !== undefined && DISPLAY_ROLES.has(block.role);
}

/** Furniture of the page belongs to no story. */
export function isFurniture(block: Block): boolean {
  return FURNITURE_ROLES.has(block.role);
}

export function bodyText(story: Story): string {
  return story.body.map((block) => block.flow.text).join('\n');
}

/** Place of the first block of a story on its page. */
export function placeOf(story: Story): number {
  const blocks = [
    ...story.display,
    ...story.bylines,
    ...story.jumps,
    ...story.body,
    ...story.credits,
    ...(story.label ? [story.label] : []),
  ];
  return Math.min(...blocks.map((block) => block.place));
}
