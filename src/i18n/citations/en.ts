import type { CitationsTexts } from './texts.ts';

export const citationsEn: CitationsTexts = { heading: '' };
