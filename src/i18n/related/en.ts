import type { RelatedTexts } from './texts.ts';

export const relatedEn: RelatedTexts = { heading: '' };
