import type { SearchTexts } from '../../../i18n/search/index.ts';
import type { CitedNewspaper } from '../../../search/export/row.ts';
import type { FieldLanguage } from '../../../search/query/fields.ts';

/** What the page tells its script. */
export interface PageSettings {
  texts: SearchTexts;
  /** Of the interface, BCP 47. */
  language: FieldLanguage;
  /** Name of the archive, for the title of the window. */
  archive: string;
  /** Its online home; missing where it has none. */
  home?: string;
  /** In the order of the archive. */
  newspapers: CitedNewspaper[];
  /** Some newspaper is in English: whole words and word forms can be asked for. */
  english: boolean;
  /** From the search page to the top of the site: `../`. */
  root: string;
  /** From there to the pages in the language of the interface: `en/`, and empty for the first language of the archive. */
  pages: string;
  /** From those to the page that explains the search: `search/help/index.html`. */
  help: string;
}

/**
 * The part of the search page that its script needs; the script makes all the rest, since nothing of it works without.
 * Written here once, for the site and for tests.
 */
export function searchPageHtml(settings: PageSettings): string {
  // No text can end the element.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `<div id="search-page" class="search-page" hidden></div><script type="application/json" id="search-texts">${json}</script>`;
}

/** @throws when the page lacks them. */
export function readSettings(document: Document): { container: HTMLElement; settings: PageSettings } {
  const container = document.getElementById('search-page');
  const json = document.getElementById('search-texts')?.textContent;
  if (container === null || json === undefined || json === null) throw new Error('The search page lacks its settings');
  return { container, settings: JSON.parse(json) as PageSettings };
}
