import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import type { ArchiveWeights } from '../../src/schemas/archive-weights.ts';
import { writeIfDifferent } from '../build/files.ts';
import type { LoadedArchive } from '../ingest/read/load-archive.ts';
import type { RawWork } from '../ingest/read/read-raw.ts';
import { asciiId } from '../model/ascii-id.ts';
import type { SourcedCorrection } from '../model/correction.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { pageHtml } from '../report/html/page-html.ts';
import { type PageRow, pageRow } from '../report/page-row.ts';
import { readPage } from '../report/read-page.ts';
import { wordsFor } from '../report/words.ts';
import { openPages } from './read-pages.ts';

/** Folder of the pages within a report. */
export const PAGES = 'pages';
const NAME_CHARS = 40;

/** One raw file to be reported on. */
export interface ReportTask {
  work: RawWork;
  /** Of this file. */
  corrections: readonly SourcedCorrection[];
  /** What ingest had to say of this file. */
  diagnostics: readonly Diagnostic[];
  /** Where its pages stand, in order. */
  places: readonly { issue?: string; page?: string }[];
}

/** What the tasks of one report share. */
export interface ReportSetup {
  archive: LoadedArchive['archive'];
  /** Learned from the archive's own articles. */
  weights?: ArchiveWeights;
  /** Absolute. */
  folder: string;
  /** Pages without a place to look at get no file. */
  onlyDoubtful: boolean;
}

/** Parses the pages of one raw file once more and writes the report of each. A row without `href` is of a page that got none. */
export async function reportFile(task: ReportTask, setup: ReportSetup): Promise<PageRow[]> {
  const { archive, weights, folder, onlyDoubtful } = setup;
  const words = wordsFor(archive.language);
  const rows: PageRow[] = [];
  const loaded = { archive, corrections: [...task.corrections], ...(weights ? { weights } : {}) };
  for await (const page of openPages([task.work], loaded)) {
    const reading = readPage({ ...page, diagnostics: task.diagnostics });
    const place = task.places[reading.ordinal - 1] ?? {};
    if (onlyDoubtful && reading.places.length === 0) {
      rows.push(pageRow(reading, place, words));
      continue;
    }
    const href = `${PAGES}/${pageFileName(page.file, reading.ordinal)}`;
    writeIfDifferent(join(folder, href), Buffer.from(pageHtml(reading, { ...place, index: '../index.html' }, words)));
    rows.push(pageRow(reading, { ...place, href }, words));
  }
  return rows;
}

// The path of a raw file names nothing outside: only letters and digits of it are used, and a hash tells files apart.
function pageFileName(file: string, ordinal: number): string {
  const name = asciiId(basename(file, extname(file)))
    .slice(0, NAME_CHARS)
    .replace(/-+$/u, '');
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 10);
  return `${name}-${hash}-p${String(ordinal).padStart(2, '0')}.html`;
}
