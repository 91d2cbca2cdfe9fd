import type { ArticleSummary, ArticleView } from '../catalog/types.ts';

/** A jump line as printed, with the other half where it is held. */
export interface JumpLine {
  direction: 'to' | 'from';
  /** `（下转第2版）`. */
  text: string;
  other?: ArticleSummary;
}

/** The jump lines of an article, split by where they stand: before the text (上接) and after it (下转). */
export function jumpLines(article: Pick<ArticleView, 'jumps' | 'continuesOn' | 'continuedFrom'>): {
  before: JumpLine[];
  after: JumpLine[];
} {
  const lines = (article.jumps ?? []).map(({ direction, text, address }): JumpLine => {
    const other = direction === 'to' ? article.continuesOn : article.continuedFrom;
    return other === undefined || other.address !== address ? { direction, text } : { direction, text, other };
  });
  return {
    before: lines.filter(({ direction }) => direction === 'from'),
    after: lines.filter(({ direction }) => direction === 'to'),
  };
}
