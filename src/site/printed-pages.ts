import type { ArticleView } from '../catalog/types.ts';

/** The printed pages in reading order, `1`, or `1` and `3` with the other half of a jump; none where none is known. */
export function printedPages({ continuedFrom, pageLabel, continuesOn, partArticles }: ArticleView): string[] {
  const whole = partArticles?.map((part) => part.pageLabel);
  const labels = (whole ?? [continuedFrom?.pageLabel, pageLabel, continuesOn?.pageLabel]).filter((label) => label !== undefined);
  return [...new Set(labels)];
}
