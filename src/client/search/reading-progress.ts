import { button, element } from './elements.ts';

/** How far a long reading has come, with a button that stops it. */
export interface ProgressBar {
  readonly element: HTMLElement;
  /** Shows the bar, or how far it is now. */
  show(progress: { done: number; total: number }, text: string): void;
  hide(): void;
}

/** Makes a bar, hidden at first. It is no live region: a reader who cannot see it asks for it. */
export function progressBar(cancelText: string, onCancel: () => void): ProgressBar {
  const bar = element('progress');
  const label = element('span');
  const whole = element(
    'div',
    { class: 'reading-progress', hidden: '' },
    element('label', {}, label, bar),
    button(cancelText, onCancel),
  );
  return {
    element: whole,
    show({ done, total }, text) {
      bar.max = Math.max(1, total);
      bar.value = done;
      label.textContent = text;
      whole.hidden = false;
    },
    hide() {
      whole.hidden = true;
    },
  };
}
