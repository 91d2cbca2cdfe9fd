import type { ExportRow } from './row.ts';

/** A kind of file: header, rows and footer put one after the other, so that any number of rows can be written as they come. */
export interface ExportFormat {
  id: 'csv' | 'jsonl' | 'ris' | 'bibtex' | 'csl-json';
  /** As the trade calls it, in every language. */
  name: string;
  /** Of the file name, without a dot. */
  extension: string;
  /** Type and character set. */
  mediaType: string;
  header(): string;
  /** @param place of the row in the file, from 0. */
  row(row: ExportRow, place: number): string;
  footer(): string;
}
