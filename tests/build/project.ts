import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { putFiles, temporaryFolder } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** One bare route for every address of the catalog, so that these tests do not depend on what real pages look like. */
const PAGES = {
  'astro.config.mjs': `export { default } from '${ROOT}/astro.config.mjs';\n`,
  'src/pages/index.astro': `---
import { asset } from '../catalog/index.ts';
---
<html><head><link rel="canonical" href="https://archive.example.org/"><link rel="stylesheet" href={asset('site.css')}></head>
<body><a href="/ribao/">日报</a></body></html>`,
  'src/pages/404.astro': '<html><body><a href="/">首页</a></body></html>',
  'src/pages/[...address].astro': `---
import { plannedPaths } from '${ROOT}/scripts/build/plan.ts';
import { archiveFacts, articleAddresses, article } from '../catalog/index.ts';
export function getStaticPaths() {
  return plannedPaths().map((path) => ({ params: { address: path.slice(0, -'/index.html'.length) } }));
}
const { address } = Astro.params;
const found = articleAddresses().includes(address) ? article(address) : undefined;
---
<html><body><h1>{archiveFacts().title} {address}</h1><a href="/">首页</a>{found?.blocks.map(({ html }) => <p set:html={html} />)}</body></html>`,
  'src/styles/site.css': 'body { color: black }',
  'public/robots.txt': 'User-agent: *\n',
};

/** A project folder for the build, with the real catalog queries and packages; files given here replace or add to the bare ones. */
export function makeProject(files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  putFiles(folder, { ...PAGES, ...files });
  mkdirSync(join(folder, 'src'), { recursive: true });
  symlinkSync(join(ROOT, 'src/catalog'), join(folder, 'src/catalog'), 'junction');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
