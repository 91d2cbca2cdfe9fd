import type { RightsTexts } from './texts.ts';

export const rightsZhCN: RightsTexts = { heading: '' };
