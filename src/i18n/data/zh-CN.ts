import type { DataTexts } from './texts.ts';

export const dataZhCN: DataTexts = { heading: '' };
