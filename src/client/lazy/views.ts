import { mountConcordance } from '../search/concordance/concordance-view.ts';
import { mountExportPanel } from '../search/export/export-panel.ts';
import { mountTrends } from '../search/trends/trends-view.ts';

const views = { mountConcordance, mountExportPanel, mountTrends };

/** What the search page needs only when a reader asks for it: concordance, trends, export. */
export type ViewsModule = typeof views;

declare global {
  interface Window {
    backfileViews?: ViewsModule;
  }
}

window.backfileViews = views;
