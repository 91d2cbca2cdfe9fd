import type { CitationsTexts } from './texts.ts';

export const citationsZhCN: CitationsTexts = { heading: '' };
