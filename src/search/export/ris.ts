import { citationText } from '../../citations/cited-article.ts';
import { RIS_LINE_END, ris as risOf } from '../../citations/ris.ts';
import type { ExportFormat } from './format.ts';
import { citedRow } from './row.ts';

/** References for EndNote, Zotero and others. */
export const ris: ExportFormat = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems;charset=utf-8',
  header: () => '',
  row: (row) => `${citationText(risOf(citedRow(row)))}${RIS_LINE_END}`,
  footer: () => '',
};
