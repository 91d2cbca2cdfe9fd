import { bibtex as bibtexOf } from '../../citations/bibtex.ts';
import { citationText } from '../../citations/cited-article.ts';
import type { ExportFormat } from './format.ts';
import { citedRow } from './row.ts';

/** References for LaTeX. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  header: () => '',
  row: (row) => `${citationText(bibtexOf(citedRow(row)))}\n`,
  footer: () => '',
};
