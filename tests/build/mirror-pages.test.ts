import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { buildSite } from '../../scripts/build/index.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { startTags } from '../../scripts/build/links/tags.ts';
import { wgetCommands } from '../../src/site/mirror.ts';
import { ARCHIVE_YML, makeArchive } from './archive.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const OFFERS = `${ARCHIVE_YML}exports: [bundle, dataset, epub]\nmirror: { rsync: 'rsync://archive.example.org/old' }\n`;

async function built(archiveYml: string): Promise<string> {
  const archiveDir = makeArchive([{ address: 'ribao/2024-01-02/p01/a01' }], { 'archive.yml': archiveYml });
  const folder = temporaryFolder();
  const [outDir, cacheDir] = [join(folder, 'site'), join(folder, 'cache')];
  const { brokenLinks } = await buildSite({ archiveDir, outDir, cacheDir, projectRoot: ROOT, withoutSearch: true });
  expect(brokenLinks).toEqual([]);
  expect(checkLinks(outDir)).toEqual([]);
  return outDir;
}

function linksTo(html: string, what: string): string[] {
  const hrefs = startTags(html).flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'href'));
  return hrefs.map(({ value }) => value).filter((value) => value.includes(what));
}

test('downloads lead to the online home, whose links work from a copy on a disk too; without a home they are named', async () => {
  const data = readFileSync(join(await built(OFFERS), 'about/data/index.html'), 'utf8');
  const links = linksTo(data, 'downloads/');
  expect(links).toContain('https://archive.example.org/downloads/bundle/all.zip');
  expect(links).toContain('https://archive.example.org/downloads/dataset/ribao-2024.sqlite');
  expect(links).toContain('https://archive.example.org/downloads/epub/index.json');
  expect(links.filter((href) => !href.startsWith('https://archive.example.org/'))).toEqual([]);
  expect(data).toContain('/downloads/epub/ribao-2024-MM-DD.epub');

  const homeless = readFileSync(join(await built(OFFERS.replace(/^address: .*\n/mu, '')), 'about/data/index.html'), 'utf8');
  expect(linksTo(homeless, 'downloads/')).toEqual([]);
  expect(homeless).toContain('<code>/downloads/bundle/all.zip</code>');
});

test('an archive that offers nothing names nothing', async () => {
  const outDir = await built(ARCHIVE_YML);
  const data = readFileSync(join(outDir, 'about/data/index.html'), 'utf8');
  expect(data).not.toContain('/downloads/');
  expect(readFileSync(join(outDir, 'about/mirror/index.html'), 'utf8')).not.toMatch(/rsync|minisig/u);
});

test('the page about copying has the commands of the text, as they are to be entered', async () => {
  const outDir = await built(OFFERS);
  const page = readFileSync(join(outDir, 'about/mirror/index.html'), 'utf8');
  const commands = readFileSync(join(outDir, 'mirror.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(commands).toHaveLength(6);
  for (const command of commands) expect(page).toContain(command);
});

const isMissing = spawnSync('wget', ['--version']).error !== undefined;
if (isMissing && process.env['CI']) throw new Error('Not installed: wget.');
if (isMissing) console.warn('Not installed, so nothing is copied: wget.');

/** Serves a folder below a path, with no types told. */
async function serve(dir: string, base: string): Promise<string> {
  const files = contentsOf(dir);
  const server = createServer(({ url = '' }, response) => {
    const content = files[decodeURIComponent(url).slice(base.length)];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolved) => server.listen(0, '127.0.0.1', resolved));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}

test.skipIf(isMissing).each(['/', '/old/papers/'])(
  'the commands for wget give an identical copy of a site at %s',
  async (base) => {
    const source = temporaryFolder();
    const list = ['about/index.html', 'files.txt', 'index.html', 'search/x-2024/index/a.pf_index'];
    putFiles(source, Object.fromEntries(list.map((path) => [path, path])));
    writeFileSync(join(source, 'files.txt'), list.map((path) => `${path}\n`).join(''));
    const copy = temporaryFolder();
    for (const command of wgetCommands(await serve(source, base)))
      await promisify(execFile)('sh', ['-c', command], { cwd: copy });
    expect(filesUnder(copy, '')).toEqual(list);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  },
);
