import type { FieldNames } from './texts.ts';

export const fieldNamesEn: FieldNames = {
  kicker: 'Kicker',
  headline: 'Headline',
  decks: 'Deck',
  columnTitle: 'Column',
  series: 'Series',
  byline: 'Byline',
  dateline: 'Dateline',
  credit: 'Picture credit',
  jumps: 'Jump line',
};
