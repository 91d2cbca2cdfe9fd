// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { RightsTexts } from './texts.ts';

export const rightsZhTW: RightsTexts = { heading: '' };
