import { distributeCorrections } from '../ingest/corrections/distribute.ts';
import { parseRawPage } from '../ingest/ingest.ts';
import type { LoadedArchive } from '../ingest/read/load-archive.ts';
import { openRawFile, type RawWork, readRawBytes } from '../ingest/read/read-raw.ts';
import { pageDiagnostics } from '../ingest/report/page-diagnostics.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ParsedPage } from '../model/page.ts';
import type { RawPage } from '../model/raw.ts';

/** A page parsed for a reader of the report: every character still traced. */
export interface OpenPage {
  file: string;
  /** Pages of the raw file. */
  ordinals: number;
  raw: RawPage;
  parsed: ParsedPage;
  /** What reading the file and parsing this page had to say. */
  diagnostics: Diagnostic[];
}

/**
 * Parses the pages of some raw files again, with what editors corrected in them, one at a time, so that memory does not
 * grow with the archive. A file that cannot be read has no pages.
 */
export async function* openPages(
  works: readonly RawWork[],
  { archive, corrections, weights }: Pick<LoadedArchive, 'archive' | 'corrections' | 'weights'>,
): AsyncGenerator<OpenPage> {
  const byFile = Map.groupBy(corrections, ({ file }) => file);
  for (const work of works) {
    const opened = await openRawFile(work, archive.language);
    if (!('bytes' in opened)) continue;
    const { file } = work.entry;
    const { read, diagnostics: reading } = readRawBytes(opened.bytes, { file, stated: work.stated, archive });
    if (!read) continue;
    const { pages, diagnostics: misfits } = distributeCorrections(read, byFile.get(file) ?? []);
    for (const { raw, corrections: own } of pages) {
      const found: Diagnostic[] = [];
      const parsed = parseRawPage(read, raw, {
        setup: { archive, ...(weights ? { weights } : {}) },
        diagnostics: found,
        corrections: own,
      });
      const diagnostics = [...reading, ...misfits, ...found, ...pageDiagnostics(file, parsed, raw.lines[0]?.number ?? 1)];
      yield { file, ordinals: pages.length, raw, parsed, diagnostics };
    }
  }
}
