import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAssets } from '../../scripts/build/program/assets.ts';
import { asset } from '../../src/catalog/assets.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

function makeProject(files: Record<string, string>) {
  const projectRoot = temporaryFolder();
  putFiles(projectRoot, files);
  return { projectRoot, publicDir: join(temporaryFolder(), 'public') };
}

const FILES = {
  'src/styles/site.css': '@import "./parts/type.css"; body { color: black }',
  'src/styles/parts/type.css': 'h1 { font-weight: normal }',
  'src/client/search.ts': `import { greet } from './search/greet.ts'; document.title = greet('甲');`,
  'src/client/search/greet.ts': `export const greet = (name: string): string => '你好，' + name;`,
  'public/robots.txt': 'User-agent: *',
  'public/.DS_Store': 'junk',
};

test('styles and scripts are bundled into single files named by their content', async () => {
  const options = makeProject(FILES);
  const paths = await buildAssets(options);
  expect(Object.keys(paths).sort()).toEqual(['search.js', 'site.css']);
  const files = contentsOf(options.publicDir);
  expect(Object.keys(files).sort()).toEqual(
    [...Object.values(paths).map((path) => path.slice(1)), 'robots.txt', 'verify.mjs'].sort(),
  );
  const script = files[paths['search.js']?.slice(1) ?? ''] ?? '';
  // A classic script: modules do not load from a disk.
  expect(script).not.toMatch(/\b(?:import|export)\b/u);
  expect(script).toMatch(/^(?:"use strict";)?\(\(\)=>\{/u);
  expect(script).toContain('你好');
  expect(files[paths['site.css']?.slice(1) ?? '']).toContain('font-weight');
});

test('a name changes with the content and with nothing else', async () => {
  const one = await buildAssets(makeProject(FILES));
  const same = await buildAssets(makeProject(FILES));
  expect(same).toEqual(one);
  const other = await buildAssets(makeProject({ ...FILES, 'src/styles/parts/type.css': 'h1 { font-weight: bold }' }));
  expect(other['site.css']).not.toBe(one['site.css']);
  expect(other['search.js']).toBe(one['search.js']);
});

const LAZY = {
  'src/client/article.ts': `import { loadScript } from './lazy-script.ts'; loadScript('marks.js', () => true);`,
  'src/client/lazy-script.ts': readFileSync(new URL('../../src/client/lazy-script.ts', import.meta.url), 'utf8'),
  'src/client/lazy/marks.ts': `document.title = '甲';`,
};

test('a lazy script is a file of its own, whose name the other scripts know', async () => {
  const options = makeProject({ ...FILES, ...LAZY });
  const paths = await buildAssets(options);
  expect(Object.keys(paths).sort()).toEqual(['article.js', 'lazy/marks.js', 'search.js', 'site.css']);
  const lazy = paths['lazy/marks.js'] ?? '';
  expect(lazy).toMatch(/^\/assets\/marks\.[0-9a-f]{10}\.js$/u);
  const files = contentsOf(options.publicDir);
  expect(files[lazy.slice(1)]).toContain('甲');
  expect(files[paths['article.js']?.slice(1) ?? '']).toContain(lazy.replace('/assets/', ''));
  expect(files[paths['search.js']?.slice(1) ?? '']).not.toContain('marks');
});

test('a changed lazy script gets another name, and so do the scripts that load it', async () => {
  const one = await buildAssets(makeProject({ ...FILES, ...LAZY }));
  const other = await buildAssets(makeProject({ ...FILES, ...LAZY, 'src/client/lazy/marks.ts': `document.title = '乙';` }));
  expect(other['lazy/marks.js']).not.toBe(one['lazy/marks.js']);
  expect(other['article.js']).not.toBe(one['article.js']);
  expect(other['search.js']).toBe(one['search.js']);
});

test('leftovers of the last run are gone', async () => {
  const options = makeProject(FILES);
  putFiles(options.publicDir, { 'assets/site.old.css': 'old' });
  await buildAssets(options);
  expect(Object.keys(contentsOf(options.publicDir))).not.toContain('assets/site.old.css');
});

test('pages ask for an asset by name, and a misspelt name is an error', () => {
  const before = process.env['BACKFILE_ASSETS'];
  process.env['BACKFILE_ASSETS'] = '{"site.css":"/assets/site.0123456789.css"}';
  try {
    expect(asset('site.css')).toBe('/assets/site.0123456789.css');
    expect(() => asset('sight.css')).toThrow('site.css');
  } finally {
    if (before === undefined) delete process.env['BACKFILE_ASSETS'];
    else process.env['BACKFILE_ASSETS'] = before;
  }
});
