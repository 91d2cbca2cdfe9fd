import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../../..');

/** Writes a page with the views of search, their style and the chart script, that opens from a disk. @returns its file */
export async function writeViewsPage(folder: string, language: 'zh-CN' | 'en'): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const bundled: BuildOptions = {
    bundle: true,
    format: 'iife',
    target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
    logLevel: 'error',
  } as const;
  await build({ ...bundled, entryPoints: [join(import.meta.dirname, 'views.ts')], outfile: join(folder, 'views.js') });
  await build({ ...bundled, entryPoints: [join(ROOT, 'src/client/lazy/plot.ts')], outfile: join(folder, 'plot.js') });
  const styles = ['site', 'parts/search-concordance', 'parts/search-trends']
    .map((name) => `@import './src/styles/${name}.css';`)
    .join('\n');
  const stdin = { contents: styles, resolveDir: ROOT, loader: 'css' } as const;
  await build({ ...bundled, stdin, outfile: join(folder, 'views.css') });
  const file = join(folder, 'index.html');
  writeFileSync(file, viewsPage(language));
  return file;
}

function viewsPage(language: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>检索</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="views.css">
<script defer src="views.js"></script></head><body><main><h1>检索</h1><h2>检索结果</h2></main></body></html>`;
}
