import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFailed, test, vi } from 'vitest';
import { runMirror } from '../../scripts/fixity/mirror/run-mirror.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { type Behaviour, hang, sendFile, startServer } from './bad-server.ts';
import { heardConsole } from './heard-console.ts';
import { listSite, makeSite } from './sample-site.ts';

/** Another for each run; a run that failed is repeated by naming the one that it printed. */
const SEED = Number(process.env['BACKFILE_SEED'] ?? Math.floor(Math.random() * 1e9));
const KILLS = 10;

vi.setConfig({ testTimeout: 180_000 });

function startPull(url: string, copy: string, dieAt = 0): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'mirror-process.ts'), url, copy, String(dieAt)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** @returns the exit code, or nothing if it was killed */
async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** Sends a file in small pieces, so that there is always one under way. */
const sendSlowly: Behaviour = (response, content, request) => {
  const from = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= content.length) return sendFile(response, content, request);
  const range = from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from, ...range });
  let at = from;
  const timer = setInterval(() => {
    if (response.destroyed || at >= content.length) {
      clearInterval(timer);
      response.end();
    } else {
      response.write(content.subarray(at, at + 1000));
      at += 1000;
    }
  }, 2);
};

/** An old site and its copy, and the new site, which a server holds. */
async function scene() {
  onTestFailed(() => console.error(`Repeat this with BACKFILE_SEED=${SEED}`));
  const source = makeSite(temporaryFolder(), {
    'index.html': 'old',
    'old/gone.html': 'gone',
    turned: 'file',
    'kept.html': 'kept',
    'from.html': 'moved',
  });
  const server = await startServer(source, '/a/');
  const copy = join(temporaryFolder(), 'copy');
  expect(await ended(startPull(server.url, copy))).toBe(0);
  const old = contentsOf(copy);
  for (const gone of ['old', 'turned', 'from.html']) rmSync(join(source, gone), { recursive: true });
  const random = seededRandom(SEED);
  const texts = Array.from({ length: 12 }, (_, number) => [
    `new/${number}.html`,
    `${random.next()} `.repeat(random.between(1, 2_000)),
  ]);
  putFiles(source, {
    ...Object.fromEntries(texts),
    'index.html': 'new',
    'turned/a.html': 'a',
    'to.html': 'moved',
    'twin-1': 't',
    'twin-2': 't',
  });
  listSite(source);
  return { source, server, copy, old, random };
}

test('killed at random moments while it fetches, the copy is the old one until it is the new one', async () => {
  const { source, server, copy, old, random } = await scene();
  for (const path of Object.keys(contentsOf(source))) if (path.startsWith('new/')) server.behaviours.set(path, sendSlowly);
  // One file does not come at all, so that no pull is finished before it is killed.
  server.behaviours.set('new/0.html', hang);
  for (let kill = 0; kill < KILLS; kill += 1) {
    server.asked.length = 0;
    const child = startPull(server.url, copy);
    const end = ended(child);
    // A pull that is killed before it asks for anything would prove little.
    while (server.asked.length < 2) await new Promise((done) => setTimeout(done, 2));
    await new Promise((done) => setTimeout(done, random.between(0, 150)));
    child.kill('SIGKILL');
    expect(await end).toBeNull();
    expect(contentsOf(copy)).toEqual(old);
  }
  server.behaviours.clear();
  server.asked.length = 0;
  expect(await ended(startPull(server.url, copy))).toBe(0);
  expect(contentsOf(copy)).toEqual(contentsOf(source));
  // Files that were whole are not fetched again.
  expect(server.asked.length).toBeLessThan(Object.keys(contentsOf(source)).length);
});

test('killed at any change to the folder, it is finished by the next pull', async () => {
  const { source, server, copy, random } = await scene();
  const before = `${copy}.before`;
  cpSync(copy, before, { recursive: true });
  const after = contentsOf(source);
  let [code, dieAt]: [number | null, number] = [null, 0];
  while (code === null) {
    rmSync(copy, { recursive: true });
    cpSync(before, copy, { recursive: true });
    putFiles(copy, { 'mine.txt': 'mine' });
    dieAt += random.between(1, 6);
    code = await ended(startPull(server.url, copy, dieAt));
    expect(await runMirror(server.url, copy, { language: 'en' }, heardConsole())).toBe(0);
    expect({ dieAt, files: contentsOf(copy) }).toEqual({ dieAt, files: { ...after, 'mine.txt': 'mine' } });
  }
  expect(dieAt).toBeGreaterThan(30);
});
