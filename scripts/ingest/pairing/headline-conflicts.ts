import { headlineFit, rarity } from '../language/similarity.ts';

/** Fit below which a headline has nothing to do with the text below it, and lead of another pair (parsing.md §3.5). */
const NO_FIT = 0.05;
const LEAD = 0.3;
/** Fewest characters of a text that may speak against a headline: a stump of a story need not repeat it. */
const MIN_CHARS = 80;
/** Fewest letters of a headline that can be told by its words. */
const MIN_HEADLINE_CHARS = 6;
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
  return !isContinuation && body.length >= MIN_CHARS && [...headline].length >= MIN_HEADLINE_CHARS;
}
