import type { ExportTexts } from '../../i18n/search/exports.ts';
import { exportContext } from '../../search/export/context.ts';
import { exportFileName } from '../../search/export/file-name.ts';
import type { ExportFormat } from '../../search/export/format.ts';
import { buildExport, ExportStopped } from './export-file.ts';
import { ExportView } from './export-view.ts';
import { fill } from './fill.ts';
import { saveFile } from './growing-file.ts';
import { missingFrom } from './missing-shards.ts';
import type { SearchSession } from './search-session.ts';

/** What the panel needs besides its place. */
export interface ExportTools {
  texts: ExportTexts;
  /** Of the interface. */
  language: string;
  /** The archive's address, for permalinks; missing where it has none. */
  home?: string;
}

export interface ExportPanel {
  /** Offers the hits of a session. An export of another one is ended. */
  show(session: SearchSession): void;
  hide(): void;
}

/** Puts the export of all hits into a container, hidden until there is a session. */
export function mountExportPanel(container: HTMLElement, tools: ExportTools): ExportPanel {
  container.lang = tools.language;
  container.hidden = true;
  return new Panel(container, tools);
}

/** An export that has been asked for. */
interface Order {
  session: SearchSession;
  format: ExportFormat;
  /** The reader wants what there is, although something could not be searched. */
  incomplete: boolean;
  /** Once it is given, the panel shows something else. */
  signal: AbortSignal;
}

class Panel implements ExportPanel {
  private readonly container: HTMLElement;
  private readonly tools: ExportTools;
  private readonly view: ExportView;
  private session: SearchSession | undefined;
  private running: AbortController | undefined;

  constructor(container: HTMLElement, tools: ExportTools) {
    this.container = container;
    this.tools = tools;
    this.view = new ExportView(container, tools.texts, {
      onChoose: (format) => void this.start(format, false),
      onCancel: () => this.stop(tools.texts.cancelled),
    });
  }

  show(session: SearchSession): void {
    this.stop();
    this.session = session;
    this.container.hidden = false;
  }

  hide(): void {
    this.stop();
    this.session = undefined;
    this.container.hidden = true;
  }

  /** Ends what is under way and says why. */
  private stop(sentence = ''): void {
    this.running?.abort();
    this.running = undefined;
    this.view.rest();
    this.view.say(sentence);
  }

  private async start(format: ExportFormat, incomplete: boolean): Promise<void> {
    const { session, view } = this;
    if (session === undefined || this.running !== undefined) return;
    this.running = new AbortController();
    const { signal } = this.running;
    view.begin();
    view.say(this.tools.texts.gathering);
    await session.gather(Number.POSITIVE_INFINITY);
    if (!signal.aborted) await this.finish({ session, format, incomplete, signal });
  }

  /** Every index has answered, or will not. */
  private async finish(order: Order): Promise<void> {
    const { texts } = this.tools;
    const { session, format, signal } = order;
    const { count } = session;
    const missing = missingFrom(session, texts);
    if (missing.length > 0 && !order.incomplete) {
      this.stop(fill(texts.incomplete, { count }));
      const text = fill(texts.exportIncomplete, { count, format: format.name });
      this.view.warn(missing, count === 0 ? undefined : { text, onClick: () => void this.start(format, true) });
      return;
    }
    const sentence = count === 0 ? texts.nothing : await this.write(order, missing);
    if (!signal.aborted) this.stop(sentence);
  }

  /** Writes and saves the file. @returns what came of it */
  private async write({ session, format, signal }: Order, missing: string[]): Promise<string> {
    const { texts, home } = this.tools;
    const { query, count, options } = session;
    const onProgress = (done: number) => this.view.showProgress(done, count);
    onProgress(0);
    try {
      const context = exportContext(session, { missing, texts: texts.notes, ...(home === undefined ? {} : { home }) });
      const file = await buildExport(session, format, context, { signal, onProgress });
      if (signal.aborted) return '';
      const name = exportFileName({ query, filters: options.filters, complete: missing.length === 0 }, format);
      saveFile(file, name);
      return fill(missing.length === 0 ? texts.done : texts.doneIncomplete, { count, file: name });
    } catch (problem) {
      if (!(problem instanceof ExportStopped)) throw problem;
      const next = problem.article;
      if (next === undefined) return texts.miscounted;
      return fill(texts.unreadable, { newspaper: next.newspaper.name, date: next.facts.issue.date ?? texts.undated });
    }
  }
}
