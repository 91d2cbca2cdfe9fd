import { citationText } from '../../citations/cited-article.ts';
import { cslJson as cslJsonOf } from '../../citations/csl-json.ts';
import type { ExportFormat } from './format.ts';
import { citedRow } from './row.ts';

/** References for Zotero, pandoc and whatever else has citeproc: one array, an item a line. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json;charset=utf-8',
  header: () => '[',
  row: (row, place) => `${place === 0 ? '' : ','}\n${citationText(cslJsonOf(citedRow(row)))}`,
  footer: () => '\n]\n',
};
