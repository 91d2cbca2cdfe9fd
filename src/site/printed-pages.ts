import type { JumpPages } from '../catalog/jump-pages.ts';

/** The printed pages in reading order, `1`, or `1` and `3` with the other half of a jump; none where none is known. */
export function printedPages({
  continuedFrom,
  pageLabel,
  continuesOn,
  partArticles,
}: JumpPages & { pageLabel?: string }): string[] {
  const whole = partArticles?.map((part) => part.pageLabel);
  const labels = (whole ?? [continuedFrom?.pageLabel, pageLabel, continuesOn?.pageLabel]).filter((label) => label !== undefined);
  return [...new Set(labels)];
}
