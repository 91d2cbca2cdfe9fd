import { fieldNamesEn } from '../fields/en.ts';
import type { CitationsTexts } from './texts.ts';

export const citationsEn: CitationsTexts = {
  heading: 'Cite this article',
  intro: 'Names and titles are as printed. A title or date in square brackets is not in the paper: this archive supplies it.',
  forms: [
    { id: 'chicago', name: 'Chicago 17' },
    { id: 'apa', name: 'APA 7' },
    { id: 'mla', name: 'MLA 9' },
    { id: 'gbt-online', name: 'GB/T 7714—2015 (online)' },
    { id: 'gbt-print', name: 'GB/T 7714—2015 (paper)' },
    { id: 'bibtex', name: 'BibTeX' },
    { id: 'ris', name: 'RIS' },
    { id: 'csl-json', name: 'CSL-JSON' },
  ],
  titleDerived: 'No headline survives; the title is the opening of the text.',
  dateInferred: 'The date is not printed; it was inferred.',
  raw: {
    heading: 'Compare with the raw lines',
    intro: 'The text as received, nothing changed, in reading order; the numbers are those of its lines.',
    fields: { ...fieldNamesEn, other: 'Other' },
    paragraph: (number) => `Paragraph ${number}`,
    lines: (line, last) => (line === last ? `line ${line}` : `lines ${line}–${last}`),
    joins: {
      merged: 'joined to the line before',
      soft: 'perhaps one paragraph with the line before',
      gap: 'text is missing before this line',
    },
  },
  sheet: 'Citation',
  textFile: 'Text of this article (.txt)',
};
