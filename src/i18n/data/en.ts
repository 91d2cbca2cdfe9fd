import type { DataTexts } from './texts.ts';

export const dataEn: DataTexts = { heading: '' };
