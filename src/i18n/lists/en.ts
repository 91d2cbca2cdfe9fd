import type { ListsTexts } from './texts.ts';

export const listsEn: ListsTexts = { heading: '' };
