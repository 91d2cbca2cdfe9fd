// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { ListsTexts } from './texts.ts';

export const listsZhTW: ListsTexts = { heading: '' };
