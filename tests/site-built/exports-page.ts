import { siteRoot } from '../../src/client/lazy-script.ts';
import { openArchive } from '../../src/client/search/engine/archive.ts';
import { mountExportPanel } from '../../src/client/search/export-panel.ts';
import { exportTexts } from '../../src/i18n/search/exports.ts';
import type { SortOrder } from '../../src/search/options.ts';

/** Put into a page of a built site by `exports.test.ts`: the panel with the engine, whatever the page itself looks like. */
declare global {
  interface Window {
    offerExport(query: string, sort: SortOrder): Promise<void>;
  }
}

const archive = openArchive(siteRoot());
const place = document.createElement('div');
document.body.replaceChildren(place);
const panel = mountExportPanel(place, { texts: exportTexts['zh-CN'], language: 'zh-CN' });

window.offerExport = async (query, sort) => {
  panel.show(await archive.search(query, { match: 'exact', sort, filters: { facets: {} } }));
};
