import type { ExportFormat } from '../../search/export/format.ts';
import { type ExportContext, exportRow } from '../../search/export/row.ts';
import type { FoundArticle, FoundText, Marker } from '../../search/found.ts';
import { GrowingFile } from './growing-file.ts';
import type { SearchSession } from './search-session.ts';

/** Rows after which the page may paint and hear its buttons. */
const ROWS_BETWEEN_RESTS = 256;
/**
 * Articles whose texts are read together, in the order in which files hold them, so that a file of neighbours is loaded once
 * even where results of many newspapers alternate, or stand by relevance.
 */
const ARTICLES_TOGETHER = 4096;

/** How an export is followed and ended. */
export interface ExportRun {
  signal: AbortSignal;
  /** @param done rows made */
  onProgress: (done: number) => void;
}

/** Why there is no file: a text could not be read, the rows are not as many as were counted, or the reader has ended it. */
export class ExportStopped extends Error {
  /** The article whose turn it was. */
  readonly article: FoundArticle | undefined;

  constructor(message: string, { article, cause }: { article?: FoundArticle | undefined; cause?: unknown } = {}) {
    super(message, { cause });
    this.article = article;
  }
}

/**
 * The file with every article that a session has found, in its order.
 *
 * @throws `ExportStopped`.
 */
export async function buildExport(
  session: SearchSession,
  format: ExportFormat,
  context: ExportContext,
  run: ExportRun,
): Promise<Blob> {
  const { found, count } = session;
  const file = new GrowingFile();
  const markerFor = keptMarkers(session);
  let written = 0;
  file.add(format.header());
  for (let first = 0; first < found.length; first += ARTICLES_TOGETHER) {
    const together = found.slice(first, first + ARTICLES_TOGETHER);
    const rows: (string | undefined)[] = [];
    for await (const { place, text } of readTogether(session, together, { ...run, first })) {
      const row = exportRow(text, markerFor(text.article.facts.language), context);
      rows[place] = format.row(row, first + place);
    }
    for (const row of rows) {
      // An article without its row is missed by the count, never left out in silence.
      if (row === undefined) continue;
      file.add(row);
      written += 1;
    }
  }
  if (written !== count) throw new ExportStopped(`${written} rows for ${count} articles found`);
  run.onProgress(count);
  file.add(format.footer());
  return file.close(format.mediaType);
}

/** The texts of some articles, by shard and row, each with its place among the articles given. */
async function* readTogether(
  session: SearchSession,
  articles: readonly FoundArticle[],
  { signal, onProgress, first }: ExportRun & { first: number },
): AsyncIterableIterator<{ place: number; text: FoundText }> {
  const sorted = articles.map((article, place) => ({ article, place })).sort((a, b) => compareFiles(a.article, b.article));
  const inFiles = sorted.map(({ article }) => article);
  let done = 0;
  try {
    for await (const text of session.texts(inFiles, { signal })) {
      if (signal.aborted) break;
      yield { place: sorted[done]?.place ?? 0, text };
      done += 1;
      if (done % ROWS_BETWEEN_RESTS > 0) continue;
      onProgress(first + done);
      await rest();
    }
  } catch (cause) {
    throw new ExportStopped('A text could not be read', { article: inFiles[done], cause });
  }
  if (signal.aborted) throw new ExportStopped('The export was ended');
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

/** Lets what waits have its turn. By a message, since timers hardly run in a page that is not looked at. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
