import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAssets } from '../../scripts/build/program/assets.ts';
import type { CutLimits } from '../../scripts/build/search/cut-shards.ts';
import { buildSearch } from '../../scripts/build/search/index.ts';
import { searchPageHtml } from '../../src/client/search/page/settings.ts';
import { searchTextsFor } from '../../src/i18n/search/index.ts';
import type { Article } from '../../src/schemas/article.ts';
import { writeSampleCatalog } from './sample-catalog.ts';

/** An article of a sample site. */
export interface SampleArticle {
  /** `blue/2024-10-18/p01/a01`. */
  address: string;
  headline?: string;
  /** Texts after the headline. */
  body: string[];
  /** What else its front matter says. */
  about?: Partial<Pick<Article, 'language' | 'kind' | 'section' | 'byline' | 'tags' | 'columnTitle' | 'series' | 'quality'>>;
  /** Of its page; the first article of a page that says so counts. */
  pageLabel?: string;
  pageName?: string;
}

/**
 * Writes a site of bare article pages with the scripts and style sheet of the shipped program, and its search index: what the
 * search needs of a site and nothing else.
 */
export async function writeSampleSite(siteDir: string, articles: readonly SampleArticle[], limits?: CutLimits): Promise<void> {
  const assets = await buildAssets({ projectRoot: join(import.meta.dirname, '../..'), publicDir: siteDir });
  for (const article of articles) writePage(siteDir, article.address, articlePage(article));
  writePage(siteDir, '', '<!doctype html><title>样报馆</title>');
  writePage(siteDir, 'search', searchPage(`..${assets['search.js']}`));
  const catalogFile = join(siteDir, 'sample.sqlite');
  writeSampleCatalog(catalogFile, articles);
  await buildSearch({ catalogFile, outDir: siteDir, ...(limits === undefined ? {} : { limits }) });
  rmSync(catalogFile);
}

function articlePage({ address, headline, body }: SampleArticle): string {
  const [, day = '', page = ''] = address.split('/');
  const title = headline ?? `无题：${body[0] ?? ''}`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="citation_title" content="${escapeHtml(title)}"><meta name="DC.source" content="蓝报">
<meta name="DC.language" content="zh-CN"></head><body>
<nav class="breadcrumbs"><a href="../../index.html">${day}（约）</a><a href="../index.html">${page}版</a></nav>
${headline === undefined ? '' : `<h1 data-segment="headline">${escapeHtml(headline)}</h1>`}
${body.map((text) => `<p data-segment="">\n  ${escapeHtml(text)}\n</p>`).join('\n')}
</body></html>`;
}

/** A bare page around what the script needs; the script makes the rest, as it does on src/pages/search.astro. */
function searchPage(script: string): string {
  const html = searchPageHtml({
    texts: searchTextsFor('zh-CN'),
    language: 'zh-CN',
    archive: '样报馆',
    newspapers: [{ id: 'blue', name: '蓝报' }],
    english: false,
    root: '../',
    pages: '',
    help: 'search/help/index.html',
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>检索</title><link rel="icon" href="data:,">
<script defer src="${script}"></script></head><body><main>${html}</main></body></html>`;
}

function writePage(siteDir: string, address: string, html: string): void {
  mkdirSync(join(siteDir, address), { recursive: true });
  writeFileSync(join(siteDir, address, 'index.html'), html);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
