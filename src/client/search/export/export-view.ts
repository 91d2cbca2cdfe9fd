import type { ExportTexts } from '../../../i18n/search/exports.ts';
import type { ExportFormat } from '../../../search/export/format.ts';
import { EXPORT_FORMATS } from '../../../search/export/formats.ts';
import { button, element, setEnabled } from '../elements.ts';
import { fill } from '../fill.ts';
import { progressBar } from '../reading-progress.ts';

/** What a reader can do in the panel. */
export interface ExportActions {
  onChoose: (format: ExportFormat) => void;
  onCancel: () => void;
}

/** What the panel shows. */
export class ExportView {
  private readonly texts: ExportTexts;
  private readonly buttons: HTMLButtonElement[];
  private readonly progress: ReturnType<typeof progressBar>;
  private readonly warning = element('div', 'export-warning');
  /** A live region. It is always there, so that what it says is announced. */
  private readonly status = element('p', { class: 'export-status', role: 'status' });
  /** The button of the format that was asked for last. */
  private chosen: HTMLButtonElement | undefined;

  constructor(container: HTMLElement, texts: ExportTexts, { onChoose, onCancel }: ExportActions) {
    this.texts = texts;
    this.buttons = EXPORT_FORMATS.map((format) => {
      const choose = button(fill(texts.button, { format: format.name }), () => {
        this.chosen = choose;
        onChoose(format);
      });
      return choose;
    });
    this.progress = progressBar(texts.cancel, onCancel);
    container.replaceChildren(
      element('p', 'export-heading', texts.heading),
      // Blanks let the row turn on a narrow screen.
      element(
        'div',
        { class: 'export-formats', role: 'group', 'aria-label': texts.heading },
        ...this.buttons.flatMap((each) => [each, ' ']),
      ),
      element('p', 'hint', texts.hint),
      this.status,
      this.progress.element,
      this.warning,
    );
    this.rest();
  }

  say(sentence: string): void {
    this.status.textContent = sentence;
  }

  /** Shows that work has begun. */
  begin(): void {
    this.rest();
    for (const each of this.buttons) setEnabled(each, false);
    this.progress.show({ done: 0, total: 1 }, this.texts.gathering);
  }

  showProgress(done: number, total: number): void {
    this.progress.show({ done, total }, fill(this.texts.progress, { done, total }));
  }

  /** Ends whatever is shown of an export. The focus returns to the format where it would be lost. */
  rest(): void {
    const focused = document.activeElement;
    const loses = [this.progress.element, this.warning].some((part) => part.contains(focused));
    for (const each of this.buttons) setEnabled(each, true);
    this.progress.hide();
    this.warning.hidden = true;
    if (loses) this.chosen?.focus();
  }

  /** Lists what is missing. @param accept a button that exports the rest; missing where there is none */
  warn(missing: readonly string[], accept?: { text: string; onClick: () => void }): void {
    const list = element('ul', {}, ...missing.map((name) => element('li', { text: name })));
    this.warning.replaceChildren(list, ...(accept === undefined ? [] : [button(accept.text, accept.onClick)]));
    this.warning.hidden = false;
  }
}
