import type { Gist } from './gist.ts';
import type { OwnWords } from './shared-words.ts';

const SLOTS = 0x1_0000;

/**
 * Says fast how many words, at most, a text shares with one article: most of what shares a tag shares no words. Counts too many
 * where two pairs of characters fall into one slot, never too few.
 */
export function wordFilter({ gist, places }: OwnWords): (other: Gist) => number {
  if (gist.isEnglish) {
    const stems = [...places.keys()];
    return (other) => (other.isEnglish ? stems.filter((stem) => other.text.includes(stem)).length : 0);
  }
  slots.fill(0);
  for (const pair of places.keys()) slots[slotOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  return (other) => (other.isEnglish ? 0 : countIn(other.text));
}

/** One table for all articles, one after the other: making one anew for each would take longer than all comparisons. */
const slots = new Uint8Array(SLOTS);

function countIn(text: string): number {
  let count = 0;
  let before = 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    count += slots[slotOf(before, unit)] ?? 0;
    before = unit;
  }
  return count;
}

function slotOf(one: number, other: number): number {
  return (Math.imul(one, 31) + other) & (SLOTS - 1);
}
