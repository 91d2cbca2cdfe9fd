import type { PlotModule } from '../../lazy/plot.ts';
import { loadScript } from '../../lazy-script.ts';
import { mountConcordance } from '../concordance-view.ts';
import { mountExportPanel } from '../export-panel.ts';
import type { SearchArchive } from '../search-session.ts';
import { mountTrends } from '../trends-view.ts';
import type { ViewMounts } from './page-views.ts';
import type { PageSettings } from './settings.ts';

/** The views besides the list, with what each needs of the page. */
export function mountsFor({ texts, language, home }: PageSettings, archive: SearchArchive): ViewMounts {
  return {
    concordance: (container, tools) => mountConcordance(container, { ...tools, texts: texts.concordance, language }),
    trends: (container, tools) =>
      mountTrends(container, { ...tools, texts: texts.trends, queryTexts: texts.query, language, archive, loadPlot }),
    exports: (container) => mountExportPanel(container, { texts: texts.exports, language, ...(home !== undefined && { home }) }),
  };
}

async function loadPlot(): Promise<PlotModule> {
  await loadScript('plot.js');
  if (window.backfilePlot === undefined) throw new Error('The script of the chart did not run');
  return window.backfilePlot;
}
