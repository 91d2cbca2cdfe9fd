import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PAGE_ROUTES } from '../../src/views/page-routes.ts';
import type { PageKind } from '../../src/views/views.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A bare page: what is read for it as JSON, so that these tests do not depend on what real pages look like. */
const barePage = (kind: PageKind) => `---
import { staticPaths } from '../views/static-paths.ts';
import { VIEWS } from '../views/views.ts';
export const getStaticPaths = () => staticPaths('${kind}');
const shown = VIEWS.${kind}(Astro.params);
---
<html><body><h1>{shown.archive.title}</h1><a href="/">首页</a><p>{JSON.stringify(shown)}</p></body></html>`;

/** A bare file that is no page. */
const bareFile = (kind: PageKind) => `import { staticPaths } from '../views/static-paths.ts';
import { VIEWS } from '../views/views.ts';
export const getStaticPaths = () => staticPaths('${kind}');
export const GET = ({ params }) => new Response(JSON.stringify(VIEWS.${kind}(params)));`;

const PAGES = {
  'astro.config.mjs': `export { default } from '${ROOT}/astro.config.mjs';\n`,
  ...Object.fromEntries(
    Object.entries(PAGE_ROUTES).map(([kind, file]) => {
      const up = '../'.repeat(file.split('/').length);
      return [`src/pages/${file}`, (file.endsWith('.ts') ? bareFile : barePage)(kind as PageKind).replaceAll("'../", `'${up}`)];
    }),
  ),
  'src/pages/index.astro': `---
import { asset } from '../catalog/index.ts';
import { VIEWS } from '../views/views.ts';
VIEWS.home();
---
<html><head><link rel="canonical" href="https://archive.example.org/"><link rel="stylesheet" href={asset('site.css')}></head>
<body><a href="/ribao/">日报</a></body></html>`,
  'src/pages/404.astro': `---
import { VIEWS } from '../views/views.ts';
VIEWS.notFound();
---
<html><body><a href="/">首页</a></body></html>`,
  'src/styles/site.css': 'body { color: black }',
  'public/humans.txt': 'Editors\n',
};

/** A project folder for the build, with the real catalog queries and packages; files given here replace or add to the bare ones, or (undefined) remove them. */
export function makeProject(files: Record<string, string | undefined> = {}): string {
  const folder = temporaryFolder();
  const wanted = Object.entries({ ...PAGES, ...files }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  putFiles(folder, Object.fromEntries(wanted));
  mkdirSync(join(folder, 'src'), { recursive: true });
  for (const part of ['catalog', 'views']) symlinkSync(join(ROOT, 'src', part), join(folder, 'src', part), 'junction');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
