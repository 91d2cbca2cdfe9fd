import type { CalendarTexts } from './texts.ts';

export const calendarEn: CalendarTexts = { heading: '' };
