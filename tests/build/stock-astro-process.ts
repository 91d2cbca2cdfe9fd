import { build } from 'astro';

// Astro's own build of our pages, without any hook: `node stock-astro-process.ts ROOT OUT SCRATCH SITE`. Catalog and assets are in the environment.
const [root = '', outDir = '', scratch = '', site = ''] = process.argv.slice(2);
await build({
  root,
  outDir,
  site,
  cacheDir: `${scratch}/cache`,
  publicDir: `${scratch}/public`,
  vite: { cacheDir: `${scratch}/vite` },
  logLevel: 'error',
});
