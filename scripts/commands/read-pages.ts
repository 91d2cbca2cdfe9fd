import type { Archive } from '../../src/schemas/archive.ts';
import { parseRawPage } from '../ingest/ingest.ts';
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
 * Parses the pages of some raw files again, one at a time, so that memory does not grow with the archive. A file that
 * cannot be read has no pages.
 */
export async function* openPages(works: readonly RawWork[], archive: Archive): AsyncGenerator<OpenPage> {
  for (const work of works) {
    const opened = await openRawFile(work, archive.language);
    if (!('bytes' in opened)) continue;
    const { file } = work.entry;
    const { read, diagnostics } = readRawBytes(opened.bytes, { file, stated: work.stated, archive });
    for (const raw of read?.pages ?? []) {
      const found: Diagnostic[] = [];
      const parsed = parseRawPage(read as NonNullable<typeof read>, raw, { setup: { archive }, diagnostics: found });
      yield {
        file,
        ordinals: read?.pages.length ?? 1,
        raw,
        parsed,
        diagnostics: [...diagnostics, ...found, ...pageDiagnostics(file, parsed)],
      };
    }
  }
}
