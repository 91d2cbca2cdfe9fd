import { siteRoot } from '../lazy-script.ts';
import { showKeepYear } from './years/keep-year.ts';
import { showKeptYears } from './years/kept-list.ts';

// The sheet lies beside the script.
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement && currentScript.dataset['sheet'] !== undefined) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL(currentScript.dataset['sheet'], currentScript.src).href;
  document.head.append(sheet);
}

/** Of a site that is read offline, where years can be kept or are listed. */
const root = siteRoot();

if ('serviceWorker' in navigator && 'caches' in window && root.protocol.startsWith('http')) {
  for (const section of document.querySelectorAll<HTMLElement>('[data-keep-year]')) void showKeepYear(section, root);
  for (const section of document.querySelectorAll<HTMLElement>('[data-kept-years]')) void showKeptYears(section, root);
  const [missing] = document.querySelectorAll<HTMLElement>('[data-offline-missing]');
  // Shown in the place of another page, it says so.
  if (missing && document.querySelector('base') !== null) missing.hidden = false;
}
