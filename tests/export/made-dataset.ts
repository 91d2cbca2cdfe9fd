import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll } from 'vitest';
import { datasetExport } from '../../scripts/export/dataset/dataset-export.ts';
import type { ExportRun } from '../../scripts/export/export-kind.ts';
import { openRun } from '../../scripts/export/open-run.ts';
import { type ExportResult, runExport } from '../../scripts/export/run-export.ts';

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** A dataset that a test has made. */
export interface MadeDataset {
  run: ExportRun;
  result: ExportResult;
  /** Holds the files of all parts. */
  folder: string;
}

/** A folder that is removed after all tests of the file. */
export function folderOfTests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-dataset-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes every part of the dataset of an archive. @param work an empty folder */
export async function makeDataset(archiveDir: string, work: string): Promise<MadeDataset> {
  const [cacheDir, siteDir, outDir] = [join(work, 'cache'), join(work, 'site'), join(work, 'out')];
  const { run } = await openRun({ archiveDir, cacheDir, siteDir, projectRoot: PROJECT_ROOT });
  const result = await runExport(datasetExport, run, { outDir, onProgress: () => {} });
  return { run, result, folder: join(outDir, 'dataset') };
}

export type Row = Record<string, unknown>;

/** Rows of a JSONL file. */
export function jsonlRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Row);
}

/** Rows of a CSV file; every cell is text. */
export function csvRows(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** Rows of a Parquet file. */
export async function parquetRows(file: string): Promise<Row[]> {
  return parquetReadObjects({ file: await asyncBufferFromFile(file) });
}

/** Asks a database. */
export function askDatabase<Answer>(file: string, ask: (database: DatabaseSync) => Answer): Answer {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return ask(database);
  } finally {
    database.close();
  }
}
