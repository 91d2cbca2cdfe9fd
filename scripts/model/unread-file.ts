import type { DiagnosticCode } from '../../src/schemas/diagnostics.ts';

/** A raw file that ingest could not use, and that is told to belong to a day. */
export interface UnreadFile {
  /** Relative to the raw folder. */
  file: string;
  newspaper: string;
  date: string;
  /** Who tells the day. */
  basis: 'file-name' | 'manifest';
  /** What is wrong with it. */
  code: DiagnosticCode;
}
