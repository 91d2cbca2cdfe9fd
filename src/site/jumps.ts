import type { ArticleView } from '../catalog/types/article.ts';
import type { ArticleSummary } from '../catalog/types/article-summary.ts';

/** A jump line as printed, with the other half where it is held. */
export interface JumpLine {
  direction: 'to' | 'from';
  /** `（下转第2版）`. */
  text: string;
  other?: ArticleSummary;
  /** The other half is shown on the same page, under this id. */
  shownAt?: string;
}

/** The id of a further part of a story, where all are shown on one page. @param place from 0 */
export function partId(place: number): string {
  return `part${place + 2}`;
}

/** The jump lines of an article, split by where they stand: before the text (上接) and after it (下转). */
export function jumpLines(article: Pick<ArticleView, 'jumps' | 'continuesOn' | 'continuedFrom' | 'continuation'>): {
  before: JumpLine[];
  after: JumpLine[];
} {
  const lines = (article.jumps ?? []).map(({ direction, text, address }): JumpLine => {
    const other = direction === 'to' ? article.continuesOn : article.continuedFrom;
    if (other === undefined || other.address !== address) return { direction, text };
    const place = (article.continuation ?? []).findIndex((part) => part.article.address === other.address);
    return { direction, text, other, ...(place < 0 ? {} : { shownAt: partId(place) }) };
  });
  return {
    before: lines.filter(({ direction }) => direction === 'from'),
    after: lines.filter(({ direction }) => direction === 'to'),
  };
}
