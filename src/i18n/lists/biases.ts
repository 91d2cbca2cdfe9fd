/** What numbers about the archive cannot tell, in sentences. */
export interface BiasTexts {
  machineMade: string;
  holdings: string;
  pageGaps: string;
  quality: string;
  sections: string;
  /** @param minimum articles that a tag needs */
  tags: (minimum: number) => string;
  people: string;
  dates: (inferred: number, unknown: number) => string;
  changing: string;
}
