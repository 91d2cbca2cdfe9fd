/** Series and related articles. */
export interface RelatedTexts {
  heading: string;
  /** How related articles are found, and that only earlier ones are. */
  intro: string;
  sameTags: string;
  sameWords: string;
  /** Between tags and between words. */
  separator: string;
  series: string;
  /** A standing title. */
  column: string;
  /** The how manieth of the parts held. */
  part: (number: number) => string;
  previousPart: string;
  nextPart: string;
  /** In an earlier issue. */
  previousInColumn: string;
}
