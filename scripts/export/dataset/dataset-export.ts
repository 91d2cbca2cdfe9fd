import type { ExportKind, ExportPart, ExportRun } from '../export-kind.ts';
import { partsByYear } from '../export-parts.ts';
import { writeDataset } from './write-dataset.ts';

/** The archive as data for research: by newspaper and year, and whole. */
export const datasetExport: ExportKind = {
  name: 'dataset',
  parts: (run) => partsByYear(run, import.meta.filename, 'years and all'),
  make,
  check: (file) => `sqlite3 ${file.replace(/(?<=[^/\\.])\.[^/\\]*$/u, '.sqlite')} 'PRAGMA integrity_check'`,
};

async function make(
  { name, scope }: ExportPart,
  run: ExportRun,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const corpus = scope === 'all' ? { corpus: run.corpus } : {};
  await run.read(() => writeDataset({ part: name, scope, folder, years: run.years, onProgress, ...corpus }));
}
