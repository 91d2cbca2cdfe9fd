import { mountExportPanel } from '../export-panel.ts';
import type { PageView, ViewMounts } from './page-views.ts';
import type { PageSettings } from './settings.ts';

const nothing: PageView = { show: () => {}, hide: () => {} };

/** The views besides the list, with what each needs of the page. */
export function mountsFor({ texts, language, home }: PageSettings): ViewMounts {
  return {
    concordance: () => nothing,
    trends: () => nothing,
    exports: (container) => mountExportPanel(container, { texts: texts.exports, language, ...(home !== undefined && { home }) }),
  };
}
