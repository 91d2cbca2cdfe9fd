import type { ExportTexts } from '../../../i18n/search/exports.ts';
import { exportContext } from '../../../search/export/context.ts';
import { exportFileName } from '../../../search/export/file-name.ts';
import type { ExportFormat } from '../../../search/export/format.ts';
import type { CitedNewspaper } from '../../../search/export/row.ts';
import type { FoundArticle } from '../../../search/found.ts';
import { fill } from '../fill.ts';
import { orStopped } from '../found-texts.ts';
import { missingArticles, missingShards } from '../missing-parts.ts';
import { saveFile } from '../save-file.ts';
import type { SearchSession } from '../search-session.ts';
import type { SearchView } from '../search-view.ts';
import { buildExport } from './export-file.ts';
import { ExportView } from './export-view.ts';

/** So many unreadable texts are named in a file; of more it would say nothing that helps. */
const MOST_UNREADABLE = 20;

/** What the panel needs besides its place. */
export interface ExportTools {
  texts: ExportTexts;
  /** Of the interface. */
  language: string;
  /** The archive's address, for permalinks; missing where it has none. */
  home?: string;
  /** The newspapers held, also those of which nothing was found. */
  newspapers?: readonly CitedNewspaper[];
}

/** Puts the export of all hits into a container, hidden until there is a session. */
export function mountExportPanel(container: HTMLElement, tools: ExportTools): SearchView {
  container.lang = tools.language;
  container.hidden = true;
  return new Panel(container, tools);
}

/** An export that has been asked for. */
interface Order {
  session: SearchSession;
  format: ExportFormat;
  /** The reader wants what there is, although something could not be searched, and these could not be read. */
  rest?: { without: readonly FoundArticle[] };
  /** Once it is given, the panel shows something else. */
  signal: AbortSignal;
}

class Panel implements SearchView {
  private readonly container: HTMLElement;
  private readonly tools: ExportTools;
  private readonly view: ExportView;
  private session: SearchSession | undefined;
  private running: AbortController | undefined;

  constructor(container: HTMLElement, tools: ExportTools) {
    this.container = container;
    this.tools = tools;
    this.view = new ExportView(container, tools.texts, {
      onChoose: (format) => void this.start(format),
      onCancel: () => this.stop(tools.texts.cancelled),
    });
  }

  show(session: SearchSession): void {
    this.container.hidden = false;
    if (session === this.session) return;
    this.stop();
    this.session = session;
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

  private async start(format: ExportFormat, rest?: Order['rest']): Promise<void> {
    const { session, view } = this;
    if (session === undefined || this.running !== undefined) return;
    this.running = new AbortController();
    const { signal } = this.running;
    view.begin();
    view.say(this.tools.texts.gathering);
    await orStopped(session.gather(Number.POSITIVE_INFINITY), signal);
    if (!signal.aborted) await this.finish({ session, format, signal, ...(rest === undefined ? {} : { rest }) });
  }

  /** Every index has answered, or will not. */
  private async finish(order: Order): Promise<void> {
    const { texts, newspapers = [] } = this.tools;
    const { session, rest } = order;
    const { count } = session;
    const missing = missingShards(session, newspapers, texts);
    if (missing.length > 0 && rest === undefined) {
      this.stop(fill(texts.incomplete, { count }));
      this.offerRest(order, missing, []);
    } else if (count === 0) {
      this.stop(texts.nothing);
    } else {
      await this.write(order, [...missing, ...missingArticles(rest?.without ?? [], texts)]);
    }
  }

  /** Writes the file, and saves it if it says the truth about itself. */
  private async write(order: Order, missing: string[]): Promise<void> {
    const { texts, home, newspapers = [] } = this.tools;
    const { session, format, signal, rest: { without } = { without: [] } } = order;
    const { query, count, options } = session;
    const onProgress = (done: number) => this.view.showProgress(done, count);
    const context = exportContext(session, { missing, newspapers, texts: texts.notes, ...(home === undefined ? {} : { home }) });
    this.view.say(texts.writing);
    onProgress(0);
    const { file, rows, unreadable } = await buildExport(session, format, context, { signal, onProgress, without });
    if (signal.aborted) return;
    const lost = [...without, ...unreadable];
    if (unreadable.length > 0) {
      this.stop(fill(texts.unreadable, { count: lost.length }));
      if (lost.length <= MOST_UNREADABLE) this.offerRest(order, [...missing, ...missingArticles(unreadable, texts)], lost);
    } else if (rows + lost.length === count) {
      const name = exportFileName({ query, filters: options.filters, complete: missing.length === 0 }, format);
      saveFile(name, file);
      this.stop(fill(missing.length === 0 ? texts.done : texts.doneIncomplete, { count: rows, file: name }));
    } else {
      this.stop(texts.miscounted);
    }
  }

  /** Names what is missing, and offers the rest as what it is. */
  private offerRest({ session, format }: Order, missing: readonly string[], without: readonly FoundArticle[]): void {
    const count = session.count - without.length;
    const text = fill(this.tools.texts.exportIncomplete, { count, format: format.name });
    this.view.warn(missing, count === 0 ? undefined : { text, onClick: () => void this.start(format, { without }) });
  }
}
