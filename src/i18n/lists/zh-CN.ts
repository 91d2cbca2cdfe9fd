import type { ListsTexts } from './texts.ts';

export const listsZhCN: ListsTexts = { heading: '' };
