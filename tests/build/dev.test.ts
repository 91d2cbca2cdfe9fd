import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type DevServer, startDev } from '../../scripts/build/dev.ts';
import { UsageError } from '../../scripts/build/usage-error.ts';
import { devArchive } from '../../scripts/commands/dev-archive.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { correction } from '../corrections/corrected-archive.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { articleFile, makeArchive } from './archive.ts';
import { runBuild } from './killed-build.ts';
import { makeProject } from './project.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 90_000 });

const ADDRESS = 'ribao/2024-01-02/p01/a01';
const OTHER = 'ribao/2024-01-02/p01/a02';
const SOON = { timeout: 30_000, interval: 100 };

const ARCHIVE_YML = 'title: 旧报\nlanguage: zh-CN\nnewspapers:\n  - { id: ribao, name: 日报 }\n';
const RAW = 'raw/2024-01-02-01.txt';
const STORY = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子，摊主们把秤擦得锃亮。\n';

/** A server over an archive, and what it has told; it ends with the test. */
async function serve(archiveDir: string) {
  // Astro's server is another one when it finds itself in a test runner.
  vi.stubEnv('VITEST', undefined);
  vi.stubEnv('NODE_ENV', 'development');
  const console = quietConsole();
  const cacheDir = join(temporaryFolder(), 'cache');
  const projectRoot = makeProject();
  const archive = devArchive({ archive: archiveDir, cache: cacheDir }, console);
  const readings: number[] = [];
  const server: DevServer = await startDev({
    ...archive,
    onRead: (problems) => readings.push(problems.length),
    projectRoot,
    port: 0,
  });
  onTestFinished(async () => {
    await server.stop();
    vi.unstubAllEnvs();
  });
  const read = async (path: string) => (await fetch(`${server.url}${path}/`)).text();
  const shows = (path: string, text: string) => vi.waitFor(async () => expect(await read(path)).toContain(text), SOON);
  /** Long enough for changes that lead to further ones to do so. */
  const quiet = async () => {
    for (let count = -1; count !== readings.length; await setTimeout(1_000)) count = readings.length;
  };
  return { server, archive, cacheDir, projectRoot, console, readings, read, shows, quiet };
}

test('Markdown of another program: what is edited, added and removed shows, and no variables are left behind', async () => {
  const variables = () => Object.keys(process.env).filter((name) => name.startsWith('BACKFILE'));
  const archiveDir = makeArchive([{ address: ADDRESS }]);
  const { server, console, read, shows } = await serve(archiveDir);
  expect(await read(ADDRESS)).toContain('正文。');
  putFiles(archiveDir, {
    [articleFilePath(ADDRESS)]: articleFile({ address: ADDRESS, body: '改过。' }),
    [articleFilePath(OTHER)]: articleFile({ address: OTHER, body: '新的。' }),
  });
  await shows(ADDRESS, '改过。');
  await shows(OTHER, '新的。');
  rmSync(join(archiveDir, articleFilePath(OTHER)));
  await vi.waitFor(async () => expect(await read(OTHER)).not.toContain('新的。'), SOON);
  expect(console.complained).toEqual([]);
  await server.stop();
  expect(variables()).toEqual([]);
});

/** An archive of one raw page, not of this very moment: then ingest would not be sure of what it saw. */
async function rawArchive(): Promise<string> {
  const archiveDir = temporaryFolder();
  putFiles(archiveDir, { 'archive.yml': ARCHIVE_YML, [RAW]: STORY });
  await setTimeout(50);
  return archiveDir;
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('raw text, corrections and hand edits show; what ingest itself writes leads to nothing', async () => {
  const archiveDir = await rawArchive();
  const { console, readings, shows, quiet } = await serve(archiveDir);
  await shows(ADDRESS, '早市搬进了院子');
  await quiet();
  expect(readings).toHaveLength(1);

  replaceIn(join(archiveDir, RAW), '院子', '河滩');
  await shows(ADDRESS, '早市搬进了河滩');
  await quiet();
  expect(readings).toHaveLength(2);

  const moved = correction('2024-01-02-01.txt', '{ text: { line: 3, old: 河滩, new: 码头 } }');
  putFiles(archiveDir, { 'corrections/words.yml': moved });
  await shows(ADDRESS, '早市搬进了码头');

  putFiles(archiveDir, { 'raw/more/2024-01-03-01.txt': STORY.replaceAll('早市', '夜市') });
  await shows('ribao/2024-01-03/p01/a01', '夜市搬进了院子');

  appendFileSync(join(archiveDir, articleFilePath(ADDRESS)), '\n编者注。\n');
  await shows(ADDRESS, '编者注。');
  expect(console.said.join('\n')).toContain('hand-edit-kept');
  await quiet();
  expect(console.complained).toEqual([]);
});

test('an archive.yml that is broken is told of, the last good state stays, and a mended one shows', async () => {
  const archiveDir = await rawArchive();
  const { console, readings, read, shows, quiet } = await serve(archiveDir);
  await shows(ADDRESS, '旧报');
  putFiles(archiveDir, { 'archive.yml': `${ARCHIVE_YML}colour: red\n`, [RAW]: STORY.replace('院子', '河滩') });
  await vi.waitFor(() => expect(console.complained.join('\n')).toContain('colour'), SOON);
  expect(await read(ADDRESS)).toContain('早市搬进了院子');
  await quiet();
  expect([console.complained.length, readings.length]).toEqual([1, 1]);
  putFiles(archiveDir, { 'archive.yml': ARCHIVE_YML.replace('旧报', '新报') });
  await shows(ADDRESS, '新报');
  await shows(ADDRESS, '早市搬进了河滩');
});

test('a site can be built beside it, from the same archive and cache; another server is refused', async () => {
  const archiveDir = makeArchive([{ address: ADDRESS }]);
  const { archive, cacheDir, projectRoot, console, shows } = await serve(archiveDir);
  await shows(ADDRESS, '正文。');
  const outDir = join(temporaryFolder(), 'dist');
  const build = () => runBuild({ archiveDir, outDir, cacheDir, projectRoot, withoutSearch: true });
  const page = () => readFileSync(join(outDir, ADDRESS, 'index.html'), 'utf8');
  await build();
  expect(page()).toContain('正文。');
  putFiles(archiveDir, { [articleFilePath(ADDRESS)]: articleFile({ address: ADDRESS, body: '改过。' }) });
  await Promise.all([build(), shows(ADDRESS, '改过。')]);
  expect(page()).toContain('改过。');
  await expect(startDev({ ...archive, projectRoot, port: 0 })).rejects.toThrow(UsageError);
  await shows(ADDRESS, '改过。');
  expect(console.complained).toEqual([]);
});
