// Written by scripts/i18n/make-zh-tw.ts from opencc-js and zh-tw-words.csv; never edited.

import type { CalendarTexts } from './texts.ts';

export const calendarZhTW: CalendarTexts = { heading: '' };
