import type { Article, ArticleDoubt } from '../../../src/schemas/article.ts';
import type { Finding, Item, Jump } from '../../model/page.ts';
import { firstLine, lastLine } from '../../model/traced.ts';
import { itemDoubts } from '../report/item-doubts.ts';

/** Doubts that leave the text itself uncertain. */
const SEVERE: ReadonlySet<string> = new Set(['text-lost', 'opening-lost', 'garble']);
/** From this many soft breaks the reading order of a story is in doubt. */
const MANY_SOFT_BREAKS = 3;
/** Doubts about the issue, which say nothing of the text. */
const OF_ISSUE: ReadonlySet<string> = new Set(['date-inferred', 'date-missing']);

/** What is known of an item besides its own text. */
export interface QualityFacts {
  date: Finding<string> | undefined;
  /** Jumps whose other half was found. */
  links: ReadonlyMap<Jump, unknown>;
  /** Address of the item that its headline fits better. */
  conflict: string | undefined;
}

/**
 * The quality grade of an article with its reasons: c where text is missing, damaged or often broken, b for small
 * doubts, a where nothing doubtful was found. Each doubt is told with its place and how sure it is.
 */
export function qualityOf(item: Item, { date, links, conflict }: QualityFacts): Article['quality'] {
  const doubts = [...ownDoubts(item, conflict), ...unmatched(item, links), ...dateDoubts(date)];
  const reasons = [...new Set(doubts.map(({ code }) => code))];
  const soft = doubts.filter(({ code }) => code === 'join-soft').length;
  const severe = reasons.some((code) => SEVERE.has(code)) || soft >= MANY_SOFT_BREAKS;
  const grade = severe ? 'c' : reasons.some((code) => !OF_ISSUE.has(code)) ? 'b' : 'a';
  return reasons.length > 0 ? { grade, reasons, doubts } : { grade };
}

function ownDoubts(item: Item, conflict: string | undefined): ArticleDoubt[] {
  return itemDoubts(item).map((doubt) =>
    doubt.code === 'headline-conflict' && conflict !== undefined
      ? { ...doubt, values: { ...doubt.values, address: conflict } }
      : doubt,
  );
}

function unmatched({ jumps }: Item, links: QualityFacts['links']): ArticleDoubt[] {
  return jumps
    .filter((jump) => !links.has(jump))
    .map(({ flow }) => ({ code: 'jump-unmatched', lines: [firstLine(flow), lastLine(flow)], values: { text: flow.text } }));
}

function dateDoubts(date: Finding<string> | undefined): ArticleDoubt[] {
  if (!date) return [{ code: 'date-missing' }];
  return date.basis === 'inferred' ? [{ code: 'date-inferred', confidence: date.confidence }] : [];
}
