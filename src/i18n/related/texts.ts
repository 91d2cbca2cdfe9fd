/** Raw lines beside the text, series, related articles. */
export interface RelatedTexts {
  heading: string;
}
