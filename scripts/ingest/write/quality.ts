import type { Article } from '../../../src/schemas/article.ts';
import type { Finding, Item } from '../../model/page.ts';

/** Doubts that leave the text itself uncertain. */
const SEVERE: ReadonlySet<string> = new Set(['text-lost', 'garble']);
/** From this many soft breaks the reading order of a story is in doubt. */
const MANY_SOFT_BREAKS = 3;

/**
 * The quality grade of an article with its reasons: c where text is missing, damaged or often broken, b for small
 * doubts, a where nothing doubtful was found.
 */
export function qualityOf(item: Item, date: Finding<string> | undefined): Article['quality'] {
  const reasons = [...item.doubts, ...(date ? (date.basis === 'inferred' ? ['date-inferred'] : []) : ['date-missing'])];
  const soft = item.seams.filter((seam) => seam.kind === 'soft').length;
  const severe = item.doubts.some((doubt) => SEVERE.has(doubt)) || soft >= MANY_SOFT_BREAKS;
  const grade = severe ? 'c' : item.doubts.length > 0 ? 'b' : 'a';
  return reasons.length > 0 ? { grade, reasons } : { grade };
}
