import type { RelatedTexts } from './texts.ts';

export const relatedZhCN: RelatedTexts = { heading: '' };
