import { archiveFacts } from '../../../src/catalog/index.ts';
import type { ExportKind, ExportPart, ExportRun } from '../export-kind.ts';
import { partsByYear } from '../export-parts.ts';
import { writeDataset } from './write-dataset.ts';

/** The archive as data for research: by newspaper and year, and whole. */
export const datasetExport: ExportKind = {
  name: 'dataset',
  parts: (run) => partsByYear(run, import.meta.filename, 'years and all'),
  make,
  check: (file) => `sqlite3 ${file.replace(/\.README\.md$/u, '.sqlite')} 'PRAGMA integrity_check'`,
};

async function make(
  { name, scope }: ExportPart,
  run: ExportRun,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  await run.read(() =>
    writeDataset({
      part: name,
      scope,
      folder,
      years: run.years,
      onProgress,
      ...(scope === 'all' ? { corpus: run.corpus } : {}),
      ...homepageOf(run.address ?? archiveFacts().address),
    }),
  );
}

function homepageOf(homepage: string | undefined): { homepage?: string } {
  return homepage === undefined ? {} : { homepage };
}
