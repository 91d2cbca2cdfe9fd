import type { MarksTexts } from './marks.ts';

export const marksEn: MarksTexts = {
  label: 'Marked words',
  position: '“{query}”: {number} of {count}',
  previous: 'Previous',
  next: 'Next',
  clear: 'Clear marks',
  shortcut: 'Key {key}',
  none: '“{query}”: not found in this text.',
  nothing: '“{query}”: holds no words that could be marked in a text.',
  tooLong: 'The query is too long to be marked.',
  search: 'Go to the search page',
  close: 'Close',
};
