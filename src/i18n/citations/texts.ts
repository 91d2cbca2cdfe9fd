import type { CitationFormId } from '../../citations/forms.ts';
import type { RawFieldName } from '../../site/raw-passages.ts';

/** The citation panel, the raw lines beside the text and the print sheet. */
export interface CitationsTexts {
  heading: string;
  /** What is as printed, and what brackets mean. */
  intro: string;
  /** The forms by name, in the order offered. Editions of styles are named. */
  forms: readonly { id: CitationFormId; name: string }[];
  /** Sentences in the notes of reference files. */
  titleDerived: string;
  dateInferred: string;
  raw: {
    heading: string;
    intro: string;
    fields: Record<RawFieldName, string>;
    paragraph: (number: number) => string;
    /** @param line the first line of a passage, @param last its last one */
    lines: (line: number, last: number) => string;
    /** How a line follows the one before. */
    joins: Record<'merged' | 'soft' | 'gap', string>;
  };
  /** Before the citation at the end of the printed sheet. */
  sheet: string;
  /** The link to the article as plain text. */
  textFile: string;
}
