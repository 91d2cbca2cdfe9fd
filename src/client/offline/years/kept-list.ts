import type { OfflineScriptTexts } from '../../../i18n/offline/texts.ts';
import { readKept } from '../kept-years.ts';
import { removeYear, whenKeptChanges } from './change-kept.ts';
import { button, element } from './elements.ts';
import { filled, sizeText } from './sizes.ts';

/** A year in the list. */
interface Entry {
  path: string;
  name: string;
  note: string;
}

/** Lists the years that are kept, with a button to remove each; the section stays hidden while there are none, unless it says so. */
export async function showKeptYears(section: HTMLElement, root: URL): Promise<void> {
  const texts = JSON.parse(section.dataset['texts'] ?? '{}') as OfflineScriptTexts;
  const { none, keptYears: newspaper = '' } = section.dataset;
  const shown = element('div');
  section.append(shown);
  const show = async () => {
    const entries = (await readEntries(root, texts)).filter(
      ({ path }) => newspaper === '' || path.split('/').includes(newspaper),
    );
    const items = entries.map((entry) => item(entry, root, texts));
    shown.replaceChildren(
      items.length > 0 ? element('ul', { class: 'index-list' }, ...items) : element('p', { class: 'note' }, none ?? ''),
    );
    section.hidden = items.length === 0 && none === undefined;
  };
  whenKeptChanges(() => void show());
  await show();
}

async function readEntries(root: URL, texts: OfflineScriptTexts): Promise<Entry[]> {
  const { years, parts } = await readKept(root);
  const whole = years.map(({ path, name, year, bytes }) => ({ path, name: `${name} ${year}`, note: sizeText(bytes) }));
  const isWhole = new Set(whole.map(({ path }) => path));
  // Of a part nothing is known but where it lies: `lanchuan-ribao/2024`.
  const unfinished = new Set(parts.map(({ path }) => path).filter((path) => !isWhole.has(path)));
  return [...whole, ...[...unfinished].map((path) => ({ path, name: folderOf(path), note: texts.incomplete }))];
}

function item({ path, name, note }: Entry, root: URL, texts: OfflineScriptTexts): HTMLLIElement {
  const page = new URL(`${folderOf(path)}/index.html`, root).href;
  const remove = button(texts.remove, () => void removeYear(root, path), {
    'aria-label': filled(texts.removeYear, { year: name }),
  });
  return element(
    'li',
    {},
    element('span', {}, element('a', { href: page }, name), ' ', element('span', { class: 'count' }, note)),
    remove,
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
