import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { outputPathOf } from '../../scripts/build/pages/plan-pages.ts';
import { makeArchive } from './archive.ts';
import { makeProject } from './project.ts';
import { temporaryFolder } from './temporary.ts';

// Most cases run Astro.
vi.setConfig({ testTimeout: 60_000 });

function buildWith(files: Record<string, string | undefined>) {
  const folder = temporaryFolder();
  const archiveDir = makeArchive([{ address: 'ribao/2024-01-02/p01/a01' }]);
  const folders = { outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
  return buildSite({ archiveDir, projectRoot: makeProject(files), ...folders, withoutSearch: true });
}

test('the cache folder may be reached through a link', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'cache'), 'junction');
  const archiveDir = makeArchive([{ address: 'ribao/2024-01-02/p01/a01' }]);
  const folders = { outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
  const built = buildSite({ archiveDir, projectRoot: makeProject(), ...folders, withoutSearch: true });
  await expect(built).resolves.toMatchObject({ articles: 1 });
});

function versionIn(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

test('Astro is pinned to the version whose hook this was written for', () => {
  const root = resolve(import.meta.dirname, '../..');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(dependencies['astro']).toBe('7.3.5');
  expect(versionIn(join(root, 'node_modules/astro/package.json'))).toBe('7.3.5');
});

test('the hook still has the shape that is used', () => {
  const standard: Required<Pick<AstroPrerenderer, 'name' | 'getStaticPaths' | 'render'>> = {
    name: 'standard',
    getStaticPaths: async (): Promise<PathWithRoute[]> => [],
    render: async () => new Response(),
  };
  expect(Object.keys(standard)).toEqual(['name', 'getStaticPaths', 'render']);
});

test.each([
  ['throws', `throw new Error('no such weather');`, /broken\/index\.html could not be rendered: no such weather/u],
  ['redirects', `return Astro.redirect('/');`, /broken\/index\.html was rendered with status 302, not 200/u],
  ['is not found', 'return new Response(null, { status: 404 });', /broken\/index\.html was rendered with status 404, not 200/u],
  ['fails', `Astro.response.status = 500;`, /broken\/index\.html was rendered with status 500, not 200/u],
])('a page that %s stops the build and is named', async (_, code, message) => {
  await expect(buildWith({ 'src/pages/broken.astro': `---\n${code}\n---\n<p>x</p>` })).rejects.toThrow(message);
});

test('a nested component that fails late stops the build too', async () => {
  const files = {
    'src/components/Late.astro': `---\nawait Promise.resolve();\nthrow new Error('late');\n---\n<p>x</p>`,
    'src/pages/late.astro': `---\nimport Late from '../components/Late.astro';\n---\n<html><body><p>before</p><Late /></body></html>`,
  };
  await expect(buildWith(files)).rejects.toThrow(/late\/index\.html could not be rendered: late/u);
});

test('a mistake in a page names the file', async () => {
  await expect(buildWith({ 'src/pages/typo.astro': `---\nimport x from './none.ts';\n---\n{x}` })).rejects.toThrow(/none\.ts/u);
});

test('a route whose addresses the plan does not know stops the build, and so does one that is missing', async () => {
  const route = `---
export const getStaticPaths = () => [{ params: { extra: 'x' } }];
---
<p>x</p>`;
  await expect(buildWith({ 'src/pages/extra/[extra].astro': route })).rejects.toThrow(
    /addresses of src\/pages\/extra\/\[extra\]\.astro are not in the page plan/u,
  );
  await expect(buildWith({ 'src/pages/[...article].astro': undefined })).rejects.toThrow(
    /lacks src\/pages\/\[\.\.\.article\]\.astro/u,
  );
});

test('styles and scripts that Astro would bundle for a component stop the build, since the site would lack them', async () => {
  const styled = '<html><body><p>x</p></body></html><style>p { color: red }</style>';
  await expect(buildWith({ 'src/pages/styled.astro': styled })).rejects.toThrow(/src\/styles\/site\.css/u);
});

test('two routes for one page stop the build, and it is named', async () => {
  await expect(buildWith({ 'src/pages/ribao/index.astro': '<p>x</p>' })).rejects.toThrow(
    /Two parts of the site want the file ribao\/index\.html/u,
  );
});

test('endpoints name their own file, and pages may be asked for their address', async () => {
  const files = {
    'src/pages/feed.xml.ts': `export const GET = ({ url }) => new Response('<feed href="/x/">' + url.pathname);`,
    'src/pages/where.astro': '<html><body>{Astro.url.pathname} {String(Astro.site)}</body></html>',
  };
  const folder = temporaryFolder();
  const archiveDir = makeArchive([{ address: 'ribao/2024-01-02/p01/a01' }]);
  const folders = { outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
  await buildSite({ archiveDir, projectRoot: makeProject(files), ...folders, withoutSearch: true });
  expect(readFileSync(join(folder, 'dist/feed.xml'), 'utf8')).toBe('<feed href="/x/">/feed.xml');
  expect(readFileSync(join(folder, 'dist/where/index.html'), 'utf8')).toContain('/where/ https://archive.example.org/');
});

test.each([
  ['', 'page', 'index.html'],
  ['/', 'page', 'index.html'],
  ['/404', 'page', '404.html'],
  ['/ribao/2024/', 'page', 'ribao/2024/index.html'],
  ['/feed.xml', 'endpoint', 'feed.xml'],
] as const)('the path %s of a %s is written to %s', (pathname, type, path) => {
  expect(outputPathOf({ pathname, type })).toBe(path);
});
