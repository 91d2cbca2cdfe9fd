import type { CitationBrowserTexts } from './browser.ts';

export const citationBrowserEn: CitationBrowserTexts = {
  copy: 'Copy',
  copyForm: 'Copy {name}',
  copied: 'Copied: {name}',
  selected: 'The browser does not let scripts copy. {name} is selected: copy it with the keyboard or the menu.',
  save: 'Download {file}',
  access: 'Add date of access ({day})',
};
