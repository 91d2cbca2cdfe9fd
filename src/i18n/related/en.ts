import type { RelatedTexts } from './texts.ts';

export const relatedEn: RelatedTexts = {
  heading: 'Related earlier articles',
  intro: 'Found automatically by shared tags and words; only articles printed before this one are listed.',
  sameTags: 'Same tags',
  sameWords: 'Shared words',
  separator: ', ',
  series: 'Series',
  column: 'Column',
  part: (number) => `no. ${number} of the parts held`,
  previousPart: 'Previous in this series',
  nextPart: 'Next in this series',
  previousInColumn: 'Previous in this column',
};
