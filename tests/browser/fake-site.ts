import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { searchPageHtml } from '../../src/client/search/page/settings.ts';
import { searchTextsFor } from '../../src/i18n/search/index.ts';
import { FAKE_SHARDS, fakeList } from './fake-articles.ts';

/**
 * Writes a site whose search page, the shipped one, asks an archive in memory (`fake-archive.ts`); with the pages of its
 * articles, which hold their address and nothing else.
 */
export async function writeFakeSite(siteDir: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  await build({
    entryPoints: {
      'search/plot': join(root, 'src/client/lazy/plot.ts'),
      'search/views': join(root, 'src/client/lazy/views.ts'),
      'search/search': join(root, 'tests/browser/fake-search.ts'),
      search: join(root, 'src/styles/search.css'),
    },
    outdir: siteDir,
    bundle: true,
    format: 'iife',
    target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
    define: { LAZY_SCRIPTS: JSON.stringify({ 'plot.js': 'plot.js', 'views.js': 'views.js' }) },
    logLevel: 'error',
  });
  writeFileSync(join(siteDir, 'search/index.html'), searchPage(language));
  for (const { texts } of FAKE_SHARDS) {
    for (const { address } of texts) {
      mkdirSync(join(siteDir, address), { recursive: true });
      writeFileSync(join(siteDir, address, 'index.html'), `<!doctype html><title>${address}</title><h1>${address}</h1>`);
    }
  }
}

function searchPage(language: 'zh-CN' | 'en'): string {
  const texts = searchTextsFor(language);
  const settings = { texts, language, archive: '样报馆', newspapers: fakeList.newspapers, english: true };
  const html = searchPageHtml({ ...settings, root: '../', pages: '', help: 'search/help/index.html' });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${texts.page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="../search.css"><script defer src="search.js"></script></head>
<body><main id="main" tabindex="-1"><h1>${texts.page.title}</h1>${html}</main></body></html>`;
}
