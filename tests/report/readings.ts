import { openPages } from '../../scripts/commands/read-pages.ts';
import { loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { listRawWork } from '../../scripts/ingest/read/read-raw.ts';
import type { PageReading } from '../../scripts/report/page-reading.ts';
import { readPage } from '../../scripts/report/read-page.ts';
import { temporaryArchive } from '../ingest/archive-folder.ts';

/** What the parser makes of these raw files, by path in the raw folder, in the default archive of the golden cases. */
export async function readingsOf(raw: Record<string, string>): Promise<PageReading[]> {
  const loaded = await loadArchive(temporaryArchive(raw));
  const { archive, rawFolder, diagnostics } = loaded;
  const readings: PageReading[] = [];
  for await (const page of openPages(await listRawWork({ archive, rawFolder, diagnostics }), loaded))
    readings.push(readPage(page));
  return readings;
}
