import type { ExportFormat } from '../../../search/export/format.ts';
import { type ExportContext, type ExportRow, exportRow } from '../../../search/export/row.ts';
import type { FoundArticle, Marker } from '../../../search/found.ts';
import { readTexts } from '../found-texts.ts';
import type { SearchSession } from '../search-session.ts';
import { GrowingFile } from './growing-file.ts';

/**
 * Articles whose texts are read together, in the order in which files hold them, so that a file of neighbours is loaded once
 * even where results of many newspapers alternate, or stand by relevance.
 */
const ARTICLES_TOGETHER = 4096;
/** Rows after which the progress is told. */
const ROWS_BETWEEN_NEWS = 128;

/** How an export is followed and ended. */
export interface ExportRun {
  signal: AbortSignal;
  /** @param done rows made, and articles found to be unreadable */
  onProgress: (done: number) => void;
  /** Articles known to be unreadable, which the context names; they are not tried. */
  without: readonly FoundArticle[];
}

/** What came of an export. */
export interface BuiltExport {
  file: Blob;
  rows: number;
  /** Articles that have no row since their texts could not be read, beside those known before. Where there are any the file must not be used: it does not say so. */
  unreadable: FoundArticle[];
}

/** The file with every article that a session has found, in its order. Once the signal is given it is worth nothing. */
export async function buildExport(
  session: SearchSession,
  format: ExportFormat,
  context: ExportContext,
  run: ExportRun,
): Promise<BuiltExport> {
  const without = new Set(run.without.map(({ facts }) => facts.address));
  const wanted = session.found.filter(({ facts }) => !without.has(facts.address));
  const file = new GrowingFile();
  const unreadable: FoundArticle[] = [];
  let rows = 0;
  file.add(format.header());
  for (let first = 0; first < wanted.length && !run.signal.aborted; first += ARTICLES_TOGETHER) {
    const together = wanted.slice(first, first + ARTICLES_TOGETHER);
    const onProgress = (done: number) => run.onProgress(first + done);
    const read = await readTogether(session, together, { signal: run.signal, onProgress }, context);
    unreadable.push(...read.unreadable);
    for (const article of together) {
      const row = read.rows.get(article);
      if (row === undefined) continue;
      file.add(format.row(row, rows));
      rows += 1;
    }
  }
  file.add(format.footer());
  return { file: file.close(format.mediaType), rows, unreadable };
}

/** The rows of some articles. Texts are asked for by shard and row. */
async function readTogether(
  session: SearchSession,
  articles: readonly FoundArticle[],
  { signal, onProgress }: Pick<ExportRun, 'signal' | 'onProgress'>,
  context: ExportContext,
): Promise<{ rows: Map<FoundArticle, ExportRow>; unreadable: FoundArticle[] }> {
  const rows = new Map<FoundArticle, ExportRow>();
  const unreadable: FoundArticle[] = [];
  const markerFor = keptMarkers(session);
  for await (const read of readTexts(session, [...articles].sort(compareFiles), signal)) {
    if ('unreadable' in read) unreadable.push(read.article);
    else rows.set(read.article, exportRow(read, markerFor(read.article.facts.language), context));
    const done = rows.size + unreadable.length;
    if (done % ROWS_BETWEEN_NEWS === 0 || done === articles.length) onProgress(done);
  }
  return { rows, unreadable };
}

function compareFiles(a: FoundArticle, b: FoundArticle): number {
  if (a.shard === b.shard) return a.row - b.row;
  return a.shard < b.shard ? -1 : 1;
}

function keptMarkers(session: SearchSession): (language: string) => Marker {
  const kept = new Map<string, Marker>();
  return (language) => {
    const marker = kept.get(language) ?? session.marker(language);
    kept.set(language, marker);
    return marker;
  };
}
