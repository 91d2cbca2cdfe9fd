import type { Language } from '../../schemas/archive.ts';
import { citationBrowserEn } from './browser-en.ts';
import { citationBrowserZhCN } from './browser-zh-cn.ts';
import { citationBrowserZhTW } from './browser-zh-tw.ts';

/** Texts of the citation panel that only a script shows. `{name}` is the form, `{day}` today. */
export interface CitationBrowserTexts {
  copy: string;
  copyForm: string;
  copied: string;
  /** The browser does not let scripts copy; the text is selected. */
  selected: string;
  save: string;
  access: string;
}

/** They travel within the script, not on the pages: few readers cite. */
export const citationBrowserTexts: Record<Language, CitationBrowserTexts> = {
  'zh-CN': citationBrowserZhCN,
  'zh-TW': citationBrowserZhTW,
  en: citationBrowserEn,
};
