import type { ExportTexts } from '../../i18n/search/exports.ts';
import type { ExportFormat } from '../../search/export/format.ts';
import { EXPORT_FORMATS } from '../../search/export/formats.ts';
import { fill } from './fill.ts';

/** What a reader can do in the panel. */
export interface ExportActions {
  onChoose: (format: ExportFormat) => void;
  onCancel: () => void;
}

/** What the panel shows. Texts of the archive are put in as text, never as HTML. */
export class ExportView {
  private readonly texts: ExportTexts;
  private readonly buttons: HTMLButtonElement[];
  private readonly progress = element('p', 'export-progress');
  private readonly bar = element('progress');
  private readonly count = element('span', 'export-count');
  private readonly warning = element('div', 'export-warning');
  /** A live region. It is always there, so that what it says is announced. */
  private readonly status = element('p', 'export-status');
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
    const row = element('div', 'export-formats');
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', texts.heading);
    // Blanks let the row turn on a narrow screen.
    row.append(...this.buttons.flatMap((each) => [each, ' ']));
    this.bar.setAttribute('aria-label', texts.progressLabel);
    this.progress.append(this.bar, ' ', this.count, ' ', button(texts.cancel, onCancel));
    this.status.setAttribute('role', 'status');
    const heading = element('p', 'export-heading', texts.heading);
    container.replaceChildren(heading, row, element('p', 'hint', texts.hint), this.status, this.progress, this.warning);
    this.rest();
  }

  say(sentence: string): void {
    this.status.textContent = sentence;
  }

  /** Shows that work has begun; how long it takes is not known yet. */
  begin(): void {
    this.rest();
    // Disabled ones would lose the focus.
    for (const each of this.buttons) each.setAttribute('aria-disabled', 'true');
    this.bar.removeAttribute('value');
    this.count.textContent = '';
    this.progress.hidden = false;
  }

  showProgress(done: number, total: number): void {
    this.bar.max = total;
    this.bar.value = done;
    this.count.textContent = fill(this.texts.progress, { done, total });
  }

  /** Ends whatever is shown of an export. The focus returns to the format where it would be lost. */
  rest(): void {
    const focused = document.activeElement;
    const loses = [this.progress, this.warning].some((part) => part.contains(focused));
    for (const each of this.buttons) each.removeAttribute('aria-disabled');
    this.progress.hidden = true;
    this.warning.hidden = true;
    if (loses) this.chosen?.focus();
  }

  /** Lists what is missing. @param accept a button that exports the rest; missing where nothing was found */
  warn(missing: readonly string[], accept?: { text: string; onClick: () => void }): void {
    const list = element('ul');
    list.append(...missing.map((name) => element('li', '', name)));
    this.warning.replaceChildren(list, ...(accept === undefined ? [] : [button(accept.text, accept.onClick)]));
    this.warning.hidden = false;
  }
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(text);
  return made;
}
