import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { clusterLikeness, standingOut } from '../joins/clusters.ts';
import { isOpenEnd } from '../language/sentence.ts';
import { bodyText, newStory, placeOf } from './story.ts';

/** Fewest characters that can be compared. */
const MIN_CHARS = 60;

/**
 * Parts a story into its own text and foreign matter: a stretch of printed column lines that interrupts a paragraph
 * between whole-paragraph blocks comes from another column (001:9–41 stands inside the paragraph 7 + 43).
 */
export function partForeign(story: Story): Story[] {
  const stretches = wrappedStretches(story.body);
  if (stretches.length === 0) return [story];
  const foreign = stretches.map((body) => ({ ...newStory(), body, foreign: true }));
  const own = story.body.filter((block) => !stretches.some((stretch) => stretch.includes(block)));
  return [{ ...story, body: own }, ...foreign];
}

function wrappedStretches(body: readonly Block[]): Block[][] {
  if (body.filter((block) => !block.spaced && block.role === 'body').length < 2) return [];
  const stretches: Block[][] = [];
  for (const [index, block] of body.entries()) {
    if (!block.spaced || block.role !== 'body') continue;
    if (body[index - 1]?.spaced && stretches.length > 0) stretches.at(-1)?.push(block);
    else stretches.push([block]);
  }
  return stretches.filter((stretch) => interrupts(stretch, body) && stretch.some((block) => block.flow.text.length >= MIN_CHARS));
}

function interrupts([first]: readonly Block[], body: readonly Block[]): boolean {
  const before = first && body[body.indexOf(first) - 1];
  return before !== undefined && before.role === 'body' && isOpenEnd(before.flow.text);
}

/**
 * Brings foreign matter to the story that it resembles, if one stands out; else it stays a story of its own.
 * Blocks keep page order within their story.
 */
export function settleForeign(stories: readonly Story[]): Story[] {
  const settled = stories.filter((story) => !story.foreign);
  for (const story of stories.filter((candidate) => candidate.foreign)) {
    const home = findHome(story, stories);
    if (!home) {
      settled.push(story);
      continue;
    }
    const [first, ...rest] = story.body;
    if (first) home.body.push({ ...first, byLikeness: true }, ...rest);
    home.body.sort((a, b) => a.place - b.place);
  }
  return settled.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Most stories that foreign matter is compared with. */
const MAX_HOMES = 200;

function findHome(story: Story, stories: readonly Story[]): Story | undefined {
  const homes = stories.filter((candidate) => !candidate.foreign);
  if (homes.length > MAX_HOMES) return undefined;
  const texts = homes.map((home) => `${home.display.map((block) => block.flow.text).join('')}\n${bodyText(home)}`);
  const found = standingOut(clusterLikeness(bodyText(story), texts));
  return found && homes[found.index];
}
