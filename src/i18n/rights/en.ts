import type { RightsTexts } from './texts.ts';

export const rightsEn: RightsTexts = { heading: '' };
