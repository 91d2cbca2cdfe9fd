/** The citation panel and the print sheet. */
export interface CitationsTexts {
  heading: string;
}
