import { bibtex } from '../../../src/citations/bibtex.ts';
import { type CitedArticle, citationText } from '../../../src/citations/cited-article.ts';
import { cslJson } from '../../../src/citations/csl-json.ts';
import { RIS_LINE_END, ris } from '../../../src/citations/ris.ts';

/** A file of references: opening, a piece for each article, closing, put one after the other. */
export interface ReferenceFormat {
  /** Of the file name, without a dot. */
  extension: 'ris' | 'json' | 'bib';
  opening: string;
  /** @param isFirst in its file */
  reference(article: CitedArticle, isFirst: boolean): string;
  closing: string;
}

/** What articles are cited in for programs. The same as search gives for what it found, and an article's page for that article. */
export const REFERENCE_FORMATS: readonly ReferenceFormat[] = [
  { extension: 'ris', opening: '', reference: (article) => `${citationText(ris(article))}${RIS_LINE_END}`, closing: '' },
  {
    extension: 'json',
    opening: '[',
    reference: (article, isFirst) => `${isFirst ? '' : ','}\n${citationText(cslJson(article))}`,
    closing: '\n]\n',
  },
  { extension: 'bib', opening: '', reference: (article) => `${citationText(bibtex(article))}\n`, closing: '' },
];
