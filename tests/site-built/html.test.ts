import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { expect, type TestContext, test } from 'vitest';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { need, needSeeds } from './archives.ts';
import { builtSite } from './built-site.ts';

/** Path of the Nu Html Checker, the one that validator.w3.org/nu runs. */
const CHECKER = createRequire(import.meta.url)('vnu-jar') as string;

test('every page of the demonstration, of every kind, and of hostile text is valid HTML', async (context) => {
  needJava(context);
  const sites = [await builtSite('demonstration'), await builtSite('variety'), await builtSite('hostile')];
  expect(await check(sites.map(({ siteDir }) => siteDir))).toEqual({ code: 0, said: '' });
});

test('every page of the archive of seed pages is valid HTML', async (context) => {
  needJava(context);
  needSeeds(context);
  expect(await check([(await builtSite('hohhot')).siteDir])).toEqual({ code: 0, said: '' });
});

test('a mistake in one page is noticed', async (context) => {
  needJava(context);
  const folder = temporaryFolder();
  putFiles(folder, { 'a/index.html': '<!doctype html><html lang="en"><title>x</title><p><div id="y"></div></p><i id="y"></i>' });
  const { code, said } = await check([folder]);
  expect(code).toBe(1);
  expect(said).toMatch(/a\/index\.html.*error/u);
});

function needJava(context: TestContext): void {
  const isThere = spawnSync('java', ['-version']).status === 0;
  need(context, isThere, 'There is no Java on this machine, so the HTML was not checked.');
}

async function check(folders: string[]): Promise<{ code: unknown; said: string }> {
  const child = spawn('java', ['-jar', CHECKER, '--skip-non-html', ...folders]);
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  const [code] = await once(child, 'close');
  return { code, said: parts.join('') };
}
