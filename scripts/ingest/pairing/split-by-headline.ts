import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import type { Rarity } from '../language/pairs.ts';
import { isOpenEnd } from '../language/sentence.ts';
import { cosine, headlineFit } from '../language/similarity.ts';
import { newStory } from './story.ts';

/** Least fit of both headlines to their own part, and least by which each must prefer it to the other part. */
const MIN_FIT = 0.2;
const MIN_PREFERENCE = 0.12;
/** Characters that a part must have. */
const MIN_PART_CHARS = 60;

/** A place where a text divides in two, each part with its headline. */
interface Cut {
  at: number;
  gain: number;
  likeness: number;
}

/**
 * Divides a story that two headlines claim: where both fit well, one the text before some paragraph and the other the
 * text from there on, a story began without a sign of its own (003:235, after a piece that was whole).
 *
 * @param headlines texts of the display lines that want this story
 * @param weight rarity of a pair of characters on this page
 * @returns the story's parts; the story itself where nothing divides it
 */
export function splitByHeadlines(story: Story, headlines: readonly string[], weight: Rarity): Story[] {
  const cuts = headlines.flatMap((one, index) =>
    headlines.slice(index + 1).flatMap((other) => cutsBetween(story, one, other, weight)),
  );
  const most = Math.max(...cuts.map((cut) => cut.gain));
  // Of all cuts that serve both headlines, the one across which the text has least in common.
  const [best] = cuts.filter((cut) => cut.gain >= most / 2).toSorted((a, b) => a.likeness - b.likeness || a.at - b.at);
  if (!best) return [story];
  const markers = { jumps: story.jumps, credits: story.credits };
  return [
    { ...story, body: story.body.slice(0, best.at), jumps: story.jumps.filter(isFrom), credits: [], closed: true },
    { ...newStory(), ...markers, jumps: story.jumps.filter((block) => !isFrom(block)), body: story.body.slice(best.at) },
  ];
}

function isFrom(block: Block): boolean {
  return block.role === 'jump-from';
}

function cutsBetween(story: Story, one: string, other: string, weight: Rarity): Cut[] {
  return story.body.flatMap((block, at) => {
    const before = story.body[at - 1];
    if (!before || block.role === 'crosshead' || block.opening === 'flush' || isOpenEnd(before.flow.text)) return [];
    const left = textOf(story.body.slice(0, at));
    const right = textOf(story.body.slice(at));
    if (left.length < MIN_PART_CHARS || right.length < MIN_PART_CHARS) return [];
    const suits = (headline: string, text: string) => headlineFit(headline, text, weight);
    const gain = Math.max(
      gainOf(suits(one, left), suits(one, right), { own: suits(other, right), others: suits(other, left) }),
      gainOf(suits(other, left), suits(other, right), { own: suits(one, right), others: suits(one, left) }),
    );
    return gain === 0 ? [] : [{ at, gain, likeness: cosine(left, right, weight) }];
  });
}

function gainOf(firstOwn: number, firstOther: number, second: { own: number; others: number }): number {
  if (firstOwn < MIN_FIT || second.own < MIN_FIT) return 0;
  if (firstOwn - firstOther < MIN_PREFERENCE || second.own - second.others < MIN_PREFERENCE) return 0;
  return firstOwn + second.own;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.flow.text).join('\n');
}
