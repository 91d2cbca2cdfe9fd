import type { CalendarTexts } from './texts.ts';

export const calendarZhCN: CalendarTexts = { heading: '' };
