import type { PlotModule } from '../../lazy/plot.ts';
import type { ViewsModule } from '../../lazy/views.ts';
import { loadScript } from '../../lazy-script.ts';
import type { SearchArchive } from '../search-session.ts';
import { lazyView, viewOnRequest } from './lazy-view.ts';
import type { ViewMounts } from './page-views.ts';
import type { PageSettings } from './settings.ts';

/**
 * The views besides the list, with what each needs of the page. They come with a script of their own: most readers search, read and
 * go.
 */
export function mountsFor({ texts, language, home, newspapers }: PageSettings, archive: SearchArchive): ViewMounts {
  const failure = texts.page.scriptFailed;
  const newspaperName = (id: string) => newspapers.find((each) => each.id === id)?.name ?? id;
  return {
    concordance: (container, tools) => {
      const own = { texts: texts.concordance, language, newspaperName };
      const load = async () => (await views()).mountConcordance(container, { ...tools, ...own });
      return lazyView({ container, load, failure });
    },
    trends: (container, tools) => {
      const own = { texts: texts.trends, queryTexts: texts.query, language, newspaperName, archive, loadPlot };
      return lazyView({ container, load: async () => (await views()).mountTrends(container, { ...tools, ...own }), failure });
    },
    exports: (container) => {
      const own = { texts: texts.exports, language, newspapers, ...(home !== undefined && { home }) };
      const load = async () => (await views()).mountExportPanel(container, own);
      return viewOnRequest({ container, load, failure }, texts.exports.heading);
    },
  };
}

function views(): Promise<ViewsModule> {
  return loadScript('views.js', () => window.backfileViews);
}

function loadPlot(): Promise<PlotModule> {
  return loadScript('plot.js', () => window.backfilePlot);
}
