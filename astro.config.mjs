import { defineConfig } from 'astro/config';

/**
 * What every way of running Astro shares. Folders, the online home and the hook that writes the site are added by
 * `scripts/build/`. There are no content collections: pages read the catalog (`src/catalog`).
 */
export default defineConfig({
  output: 'static',
  // Every page is a folder with an index.html, so that a copy on disk opens without a server.
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  // Two pages at one address are a mistake in the catalog or in a route, never to be settled silently.
  prerenderConflictBehavior: 'error',
  server: { host: '127.0.0.1' },
});
