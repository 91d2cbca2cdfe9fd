// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { DataTexts } from './texts.ts';

export const dataZhTW: DataTexts = { heading: '' };
