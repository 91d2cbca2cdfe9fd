import type { ExportFormat } from '../../search/export/format.ts';
import { type ExportContext, exportRow } from '../../search/export/row.ts';
import type { FoundText, Marker } from '../../search/found.ts';
import type { SearchSession } from './search-session.ts';

/** Rows after which the page may paint and hear its buttons. */
const ROWS_BETWEEN_RESTS = 256;
/** UTF-16 units after which text is handed over to the browser, which need not keep it in memory. */
const UNITS_A_PIECE = 1 << 20;

/** How an export is followed and ended. */
export interface ExportRun {
  signal: AbortSignal;
  /** @param done rows written */
  onProgress: (done: number) => void;
}

/** Why there is no file: a text could not be read, the rows are not as many as were counted, or the reader has ended it. */
export class ExportStopped extends Error {
  /** Rows written before it. */
  readonly done: number;

  constructor(done: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.done = done;
  }
}

/**
 * The file with every article that a session has found.
 *
 * @throws `ExportStopped`.
 */
export async function buildExport(
  session: SearchSession,
  format: ExportFormat,
  context: ExportContext,
  { signal, onProgress }: ExportRun,
): Promise<Blob> {
  const file = new GrowingFile();
  const markerFor = keptMarkers(session);
  const texts = session.texts(session.found, { signal })[Symbol.asyncIterator]();
  let done = 0;
  file.add(format.header());
  for (let found = await read(texts, done); found !== undefined; found = await read(texts, done)) {
    if (signal.aborted) throw new ExportStopped(done, 'The export was ended');
    file.add(format.row(exportRow(found, markerFor(found.article.facts.language), context), done));
    done += 1;
    if (done % ROWS_BETWEEN_RESTS === 0) {
      onProgress(done);
      await rest();
    }
  }
  if (done !== session.count) throw new ExportStopped(done, `${done} rows for ${session.count} articles found`);
  onProgress(done);
  file.add(format.footer());
  return file.close(format.mediaType);
}

async function read(texts: AsyncIterator<FoundText>, done: number): Promise<FoundText | undefined> {
  try {
    const next = await texts.next();
    return next.done === true ? undefined : next.value;
  } catch (cause) {
    throw new ExportStopped(done, 'A text could not be read', { cause });
  }
}

/** Lets the browser save a file; also from a disk, where nothing can be fetched. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this script has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A text of any size, kept in pieces. */
class GrowingFile {
  private readonly pieces: Blob[] = [];
  private texts: string[] = [];
  private units = 0;

  add(text: string): void {
    this.texts.push(text);
    this.units += text.length;
    if (this.units >= UNITS_A_PIECE) this.handOver();
  }

  close(type: string): Blob {
    this.handOver();
    return new Blob(this.pieces, { type });
  }

  private handOver(): void {
    this.pieces.push(new Blob([this.texts.join('')]));
    this.texts = [];
    this.units = 0;
  }
}

function keptMarkers(session: SearchSession): (language: string) => Marker {
  const kept = new Map<string, Marker>();
  return (language) => {
    const marker = kept.get(language) ?? session.marker(language);
    kept.set(language, marker);
    return marker;
  };
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
