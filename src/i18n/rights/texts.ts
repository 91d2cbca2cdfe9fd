/** Rights, withheld texts, corrections in the open. */
export interface RightsTexts {
  heading: string;
}
