import { accessPhrase, type Day } from '../../citations/access-date.ts';
import type { CitationFormId } from '../../citations/forms.ts';
import { citationBrowserTexts } from '../../i18n/citations/browser.ts';
import { fill } from '../search/fill.ts';
import { saveFile } from '../search/save-file.ts';
import { copyText } from './copy-text.ts';

/** Files that reference managers take, by the form whose text they hold. Lines of RIS end as its standard wants. */
const FILES: Partial<Record<string, { extension: string; type: string; content: (text: string) => string }>> = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex', content: (text) => text },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    content: (text) => text.replaceAll(/\r?\n/gu, '\r\n'),
  },
  'csl-json': { extension: 'json', type: 'application/vnd.citationstyles.csl+json', content: (text) => `${text}\n` },
};

/** Adds to the panel what a page alone cannot do: buttons that copy and save, and the day of access. Once for each panel. */
export function mountCitations(panel: HTMLElement): void {
  if (panel.querySelector('.cite-acts')) return;
  const texts = citationBrowserTexts[document.documentElement.lang === 'en' ? 'en' : 'zh-CN'];
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  for (const entry of panel.querySelectorAll<HTMLElement>('dd[data-form]')) {
    const name = entry.previousElementSibling?.textContent ?? '';
    const copy = async () => {
      const copied = await copyText(entry, entry.textContent ?? '');
      status.textContent = fill(copied ? texts.copied : texts.selected, { name });
    };
    const acts = document.createElement('dd');
    acts.className = 'cite-acts';
    const copying = button(texts.copy, () => void copy());
    copying.setAttribute('aria-label', fill(texts.copyForm, { name }));
    acts.append(copying);
    const file = FILES[entry.dataset['form'] ?? ''];
    if (file) {
      const save = () =>
        saveFile(fileName(panel, file.extension), new Blob([file.content(entry.textContent ?? '')], { type: file.type }));
      acts.append(button(fill(texts.save, { file: `.${file.extension}` }), save));
    }
    entry.after(acts);
  }
  panel.querySelector('dl')?.before(accessDay(panel, texts.access), status);
}

/** A box that puts the reader's own day into every citation that has a place for it; not kept, since it is a day. */
function accessDay(panel: HTMLElement, label: string): HTMLElement {
  const now = new Date();
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.addEventListener('change', () => putDay(panel, box.checked ? day : undefined));
  const written = [day.year, day.month, day.day].map((part) => String(part).padStart(2, '0')).join('-');
  const made = document.createElement('label');
  made.append(box, ` ${fill(label, { day: written })}`);
  return made;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

function putDay(panel: HTMLElement, day: Day | undefined): void {
  for (const entry of panel.querySelectorAll<HTMLElement>('dd[data-form]')) {
    const gap = entry.querySelector('span');
    if (gap) gap.textContent = day === undefined ? '' : accessPhrase(entry.dataset['form'] as CitationFormId, day);
  }
}

/** The key of the reference, which is the address in letters that every disk takes: `lanchuan-ribao_2024-10-18_p02_a01.bib`. */
function fileName(panel: HTMLElement, extension: string): string {
  const reference = panel.querySelector('[data-form=bibtex]')?.textContent ?? '';
  return `${/^@article\{([\w+-]+),/u.exec(reference)?.[1] ?? 'citation'}.${extension}`;
}
