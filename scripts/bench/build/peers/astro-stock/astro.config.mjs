import { defineConfig } from 'astro/config';

// As Astro comes, with the addresses of our site; no hook, no integration.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  cacheDir: './cache',
});
