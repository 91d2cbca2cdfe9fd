import type { QueryTexts } from './query.ts';

export const queryEn: QueryTexts = {
  problems: {
    'open-quote': 'A quotation mark is never closed.',
    'open-bracket': 'A bracket is never closed.',
    'stray-bracket': 'A bracket is closed that was never opened.',
    'missing-term': 'A word is missing at “{text}”.',
    'bad-date': '“{text}” is not a date. Dates look like 2024, 2024-07, 2024-07-19 or 2024-07-01..2024-07-19.',
    'backward-range': '“{text}” ends before it begins.',
    'too-short': '“{text}” is a single character, which can be searched only beside a longer word.',
    'too-long': 'This is too long: a word may have 200 characters, a query 2,000.',
    'too-many-terms': 'There are too many words: a query may have 64.',
    empty: 'There is nothing here to search for.',
    'only-negative': 'The query says only what must not occur, so it finds most of the archive.',
  },
  literal: 'The whole query was searched as one phrase, exactly as typed.',
  refused: 'Nothing was searched.',
};
