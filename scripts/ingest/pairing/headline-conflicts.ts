import { headlineStems } from '../language/english/headline-words.ts';
import { isLatin } from '../language/english/words.ts';
import { rarity } from '../language/pairs.ts';
import { headlineFit } from '../language/similarity.ts';

/**
 * Fit below which a headline has nothing to do with the text below it, and lead of another pair. Handbook §3.5 has .3 for its
 * own scale; on this one .2 found 261 of 600 exchanged Chinese headlines and raised no alarm over 2,800 right ones; .3 found 189.
 */
const NO_FIT = 0.05;
const LEAD = 0.2;
/** Fewest characters of a text that may speak against a headline: a stump of a story need not repeat it. */
const MIN_CHARS = 60;
/** Fewest letters of a headline that can be told by its words, and fewest words of an English one: AMUSEMENTS stands over many. */
const MIN_HEADLINE_CHARS = 6;
const MIN_HEADLINE_WORDS = 3;
/** Most items that are compared; a real page has some dozens. */
const MAX_ITEMS = 200;

/** What of an item is looked at. */
export interface Headed {
  headline?: string;
  body: string;
  /** A continuation stands under a headline that was made for its first part; another's may even stand over it. */
  isContinuation: boolean;
}

/** Indexes of an item and of the one whose text its headline fits, and the lead of that pair over all rivals. */
export interface Conflict {
  item: number;
  other: number;
  lead: number;
}

/**
 * Headlines that stand over the wrong text: their own text repeats none of their words, while that of another item does,
 * better than every other text of the page does and better than every other headline, that item's own included. They are
 * only reported.
 */
export function findHeadlineConflicts(items: readonly Headed[]): Conflict[] {
  if (items.length < 2 || items.length > MAX_ITEMS) return [];
  const weight = rarity(items.map(({ body }) => body));
  const fitOf = (headline: string | undefined, { body }: Headed) =>
    headline === undefined ? 0 : headlineFit(headline, body, weight);
  return items.flatMap((item, index) => {
    if (!mayConflict(item) || fitOf(item.headline, item) >= NO_FIT) return [];
    const row = items.map((other) => fitOf(item.headline, other));
    const other = row.indexOf(Math.max(...row));
    const home = items[other];
    if (other === index || !home) return [];
    const rivals = [...row.toSpliced(other, 1), ...items.toSpliced(index, 1).map(({ headline }) => fitOf(headline, home))];
    const lead = (row[other] ?? 0) - Math.max(...rivals);
    return lead > LEAD ? [{ item: index, other, lead }] : [];
  });
}

function mayConflict({ headline = '', body, isContinuation }: Headed): boolean {
  if (isContinuation || body.length < MIN_CHARS || [...headline].length < MIN_HEADLINE_CHARS) return false;
  return !isLatin(headline) || headlineStems(headline).length >= MIN_HEADLINE_WORDS;
}
