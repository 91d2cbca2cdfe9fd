/** Calendar, the states of days, on this day. */
export interface CalendarTexts {
  heading: string;
}
