import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MirrorFolder } from '../../scripts/fixity/mirror/mirror-folder.ts';
import { runMirror } from '../../scripts/fixity/mirror/run-mirror.ts';
import { signSite } from '../../scripts/fixity/signature/sign-site.ts';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import type { WebOptions } from '../../scripts/fixity/web/web-site.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { type Behaviour, hang, redirect, sendFile, sendHalf, sendOther, stall, startServer, status } from './bad-server.ts';
import { heardConsole } from './heard-console.ts';
import { hasMinisign, makeKeys } from './minisign-program.ts';
import { listSite, makeSite, SAMPLE, sha256 } from './sample-site.ts';

const WEB: WebOptions = { atOnce: 3, retries: 1, patience: 20_000, pause: 1 };

/** Only silence is not waited for: a busy machine may be slow to answer. */
const patienceWith = (behaviour: Behaviour) => (behaviour === hang || behaviour === stall ? { patience: 300 } : {});

/** Pulls a site. @returns the exit code, and then every line */
async function mirror(
  url: string,
  dir: string,
  options: { key?: string; web?: Partial<WebOptions> } = {},
): Promise<[number, ...string[]]> {
  const console = heardConsole();
  const code = await runMirror(url, dir, { language: 'en', ...options, web: { ...WEB, ...options.web } }, console);
  return [code, ...console.lines.map((line) => line.replaceAll(url, 'URL/').replaceAll(dir, 'DIR'))];
}

/** A site, its server, and a place for a copy. */
async function scene(base = '/') {
  const source = makeSite(temporaryFolder());
  const server = await startServer(source, base);
  return { source, server, copy: join(temporaryFolder(), '副本 copy') };
}

describe.each(['/', '/a/b/'])('a site at %s', (base) => {
  test('is copied; the second pull asks for nothing but the list', async () => {
    const { source, server, copy } = await scene(base);
    const files = Object.entries(contentsOf(source)).filter(([path]) => path !== 'SHA256SUMS' && path !== 'same-2.txt');
    const bytes = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    expect(await mirror(server.url, copy)).toEqual([
      0,
      `DIR: 9 files; 8 fetched (${bytes} bytes), 0 taken from the copy itself, 0 removed`,
    ]);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
    expect(existsSync(join(copy, '.backfile-mirror'))).toBe(false);
    server.asked.length = 0;
    expect(await mirror(server.url, copy)).toEqual([0, 'DIR: up to date, 9 files']);
    expect(server.asked).toEqual(['SHA256SUMS']);
  });
});

describe('a copy is brought up to date', () => {
  test('by what differs alone: moved content is not fetched, and what is listed no more goes with its folder', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    renameSync(join(source, 'ribao/large.bin'), join(source, 'moved.bin'));
    rmSync(join(source, 'ribao/2024-07-19'), { recursive: true });
    putFiles(source, { 'index.html': 'new', 'copied.txt': SAMPLE['same-1.txt'], 'new/a.html': 'a' });
    listSite(source);
    server.asked.length = 0;
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect([...server.asked].sort()).toEqual(['SHA256SUMS', 'files.txt', 'index.html', 'new/a.html']);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
    expect(existsSync(join(copy, 'ribao'))).toBe(false);
  });

  test('also where a file was spoiled or lost on the copy’s own disk', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    appendFileSync(join(copy, 'index.html'), '!');
    rmSync(join(copy, '404.html'));
    server.asked.length = 0;
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect([...server.asked].sort()).toEqual(['404.html', 'SHA256SUMS', 'index.html']);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('where a file becomes a folder and a folder a file', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    rmSync(join(source, 'same-1.txt'));
    rmSync(join(source, 'ribao'), { recursive: true });
    putFiles(source, { 'same-1.txt/a.html': 'a', ribao: 'b' });
    listSite(source);
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('and files that no list ever named are told of and left alone', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    putFiles(copy, { 'notes/my.txt': 'mine', '.hidden': 'mine' });
    rmSync(join(source, '404.html'));
    listSite(source);
    const [code, ...lines] = await mirror(server.url, copy);
    expect([code, ...lines.slice(0, 2)]).toEqual([
      0,
      'not in the list, left alone: .hidden',
      'not in the list, left alone: notes/my.txt',
    ]);
    expect(readFileSync(join(copy, 'notes/my.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(copy, '404.html'))).toBe(false);
  });

  test('but nothing is removed by a list that cannot be read', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    writeFileSync(join(copy, 'SHA256SUMS'), `${'a'.repeat(64)}  ../../precious\n`);
    rmSync(join(source, '404.html'));
    listSite(source);
    const lines = await mirror(server.url, copy);
    expect(lines.slice(0, 3)).toEqual([
      0,
      'The SHA256SUMS that was here cannot be read, so no file is removed.',
      'not in the list, left alone: 404.html',
    ]);
  });
});

describe('a server that fails is survived: the copy stays as it was, what was fetched is kept, the cause is told', () => {
  const KEPT = 'The copy is as it was; what was fetched is kept in .backfile-mirror for the next run.';
  const cases: [string, Behaviour, number, RegExp][] = [
    ['a short body', sendHalf, 2, /^URL\/index\.html broke off: \d+ of \d+ bytes came/u],
    ['other bytes', sendOther, 2, /^What came for index\.html is not what the list says/u],
    ['404', status(404), 1, /^The site does not have this file: URL\/index\.html \(404\)/u],
    ['500', status(500), 2, /^The server answers 500 to URL\/index\.html/u],
    [
      'a redirect outside',
      redirect('http://127.0.0.2/index.html'),
      2,
      /^URL\/index\.html is redirected outside of the site: http:\/\/127\.0\.0\.2/u,
    ],
    ['silence', hang, 2, /^URL\/index\.html made no progress in 0\.3 seconds/u],
    ['a byte and silence', stall, 2, /^URL\/index\.html made no progress in 0\.3 seconds/u],
    [
      'a strange encoding',
      (response) => void response.writeHead(200, { 'content-encoding': 'x' }).end('x'),
      2,
      /unknown or damaged encoding \(x\)/u,
    ],
  ];
  test.each(cases)('%s', async (_, behaviour, code, message) => {
    const { source, server, copy } = await scene('/a/');
    await mirror(server.url, copy);
    const before = contentsOf(copy);
    putFiles(source, { 'index.html': '<h1>旧报新页</h1>', 'new.html': 'new' });
    listSite(source);
    server.behaviours.set('index.html', behaviour);
    const [got, ...lines] = await mirror(server.url, copy, { web: patienceWith(behaviour) });
    expect(got).toBe(code);
    expect(lines).toEqual([expect.stringMatching(message), '1 files could not be brought up to date.', KEPT]);
    expect(contentsOf(copy)).toEqual(before);
    server.behaviours.clear();
    server.asked.length = 0;
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect([...server.asked].sort()).toEqual(['SHA256SUMS', 'index.html']);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('an encoding that was not asked for is undone', async () => {
    const { source, server, copy } = await scene();
    server.behaviours.set('ribao/large.bin', (response, content) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(content));
    });
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('a list that is empty, a page, or leads outside changes nothing', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    const before = contentsOf(copy);
    for (const list of ['', '<!doctype html>\n', `${'a'.repeat(64)}  ../x\n`, `${'a'.repeat(64)}  .backfile-mirror/lock\n`]) {
      writeFileSync(join(source, 'SHA256SUMS'), list);
      expect((await mirror(server.url, copy))[0]).toBe(2);
      expect(contentsOf(copy)).toEqual(before);
    }
  });
});

test('a file that broke off is fetched from where it broke off, and anew if the server has another by then', async () => {
  const { source, server, copy } = await scene();
  const ranges: (string | undefined)[] = [];
  const large = 'ribao/large.bin';
  server.behaviours.set(large, (response, content, request) => {
    ranges.push(request.headers.range);
    if (ranges.length === 1) sendHalf(response, content, request);
    else sendFile(response, content, request);
  });
  expect((await mirror(server.url, copy))[0]).toBe(0);
  expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=\d{5,6}-$/u)]);
  expect(contentsOf(copy)).toEqual(contentsOf(source));
  // The first half of this is not that of the list: proven at the end, thrown away, fetched anew.
  putFiles(source, { [large]: '公'.repeat(180_000) });
  listSite(source);
  ranges.length = 0;
  server.behaviours.set(large, (response, content, request) => {
    ranges.push(request.headers.range);
    if (ranges.length === 1) sendHalf(response, Buffer.alloc(content.length, 'x'), request);
    else sendFile(response, content, request);
  });
  expect((await mirror(server.url, copy, { web: { retries: 3 } }))[0]).toBe(2);
  expect((await mirror(server.url, copy))[0]).toBe(0);
  expect(ranges.at(-1)).toBeUndefined();
  expect(contentsOf(copy)).toEqual(contentsOf(source));
});

describe('what an earlier pull left is', () => {
  /** A copy whose first pull failed for one file, and what it left, by path. */
  async function failedPull() {
    const { source, server, copy } = await scene();
    server.behaviours.set('404.html', status(503));
    expect((await mirror(server.url, copy))[0]).toBe(2);
    server.behaviours.clear();
    return { source, server, copy, staged: (path: string) => join(copy, '.backfile-mirror', path) };
  }

  test('proven again before it is used', async () => {
    const { source, server, copy, staged } = await failedPull();
    const hash = sha256(SAMPLE['index.html']);
    expect(readFileSync(staged(hash), 'utf8')).toBe(SAMPLE['index.html']);
    writeFileSync(staged(hash), '<h1>坏');
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('not fetched again where all of a file came before the end', async () => {
    const { source, server, copy, staged } = await failedPull();
    writeFileSync(staged(`${sha256(SAMPLE['404.html'])}.part`), SAMPLE['404.html']);
    server.asked.length = 0;
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect(server.asked).toEqual(['SHA256SUMS']);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('thrown away when nobody wants it any more', async () => {
    const { source, server, copy, staged } = await failedPull();
    putFiles(source, { 'index.html': 'new' });
    listSite(source);
    server.behaviours.set('404.html', status(503));
    await mirror(server.url, copy);
    expect(existsSync(staged(sha256(SAMPLE['index.html'])))).toBe(false);
    expect(existsSync(staged(sha256('new')))).toBe(true);
  });

  test('never written through where it is a link', async () => {
    const { source, server, copy, staged } = await failedPull();
    const outside = temporaryFolder();
    putFiles(outside, { mine: 'mine' });
    for (const name of [`${sha256(SAMPLE['404.html'])}.part`, sha256(SAMPLE['404.html'])]) {
      rmSync(staged(name), { force: true });
      symlinkSync(join(outside, 'mine'), staged(name));
    }
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect(contentsOf(outside)).toEqual({ mine: 'mine' });
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('not used at all where its lock is a link', async () => {
    const { server, copy, staged } = await failedPull();
    symlinkSync(join(copy, 'none'), staged('lock'));
    expect(await mirror(server.url, copy)).toEqual([2, expect.stringContaining('There is a link at .backfile-mirror/lock')]);
  });
});

describe('nothing is ever written outside of the folder, nor over what is not of the mirror', () => {
  test('a folder with other files is refused', async () => {
    const { server } = await scene();
    const home = temporaryFolder();
    putFiles(home, { 'index.html': 'my own', 'thesis.txt': 'x' });
    expect(await mirror(server.url, home)).toEqual([
      2,
      'DIR holds other files and no SHA256SUMS, so it is no mirror. Name an empty folder.',
    ]);
    expect(contentsOf(home)).toEqual({ 'index.html': 'my own', 'thesis.txt': 'x' });
  });

  test.each(['ribao', 'ribao/2024-07-19/p01', 'index.html', 'SHA256SUMS', '.backfile-mirror'])(
    'a link at %s is refused',
    async (place) => {
      const { server, copy } = await scene();
      const outside = temporaryFolder();
      putFiles(outside, { 'index.html': 'mine', 'large.bin': 'mine' });
      mkdirSync(join(copy, place, '..'), { recursive: true });
      putFiles(copy, { SHA256SUMS: `${'a'.repeat(64)}  ribao/large.bin\n` });
      rmSync(join(copy, place), { force: true });
      symlinkSync(place === 'index.html' ? join(outside, 'index.html') : outside, join(copy, place));
      server.asked.length = 0;
      const [code, ...lines] = await mirror(server.url, copy);
      expect(code).toBe(2);
      expect(lines.join('\n')).toContain(`There is a link at ${place}, through which`);
      expect(contentsOf(outside)).toEqual({ 'index.html': 'mine', 'large.bin': 'mine' });
      expect(server.asked.filter((path) => path !== 'SHA256SUMS')).toEqual([]);
    },
  );

  test('a link that comes while a pull is at work is no more followed', () => {
    const outside = temporaryFolder();
    putFiles(outside, { 'a.html': 'mine' });
    const copy = temporaryFolder();
    const folder = new MirrorFolder(copy);
    putFiles(copy, { staged: 'x' });
    symlinkSync(outside, join(copy, 'folder'));
    symlinkSync(join(outside, 'a.html'), join(copy, 'a.html'));
    for (const path of ['folder/a.html', 'folder/deep/a.html', 'a.html', 'folder'])
      expect(() => folder.place(join(copy, 'staged'), path)).toThrow(expect.objectContaining({ code: 'pull-link' }));
    expect(contentsOf(outside)).toEqual({ 'a.html': 'mine' });
    expect(lstatSync(join(copy, 'a.html')).isSymbolicLink()).toBe(true);
  });

  test('what is in the way and not of the mirror is left', async () => {
    const { source, server, copy } = await scene();
    await mirror(server.url, copy);
    putFiles(copy, { mine: 'mine', 'yours/mine.txt': 'mine' });
    putFiles(source, { 'mine/a.html': 'a', yours: 'b' });
    listSite(source);
    const [code, ...lines] = await mirror(server.url, copy);
    expect(code).toBe(2);
    expect(lines.slice(0, 2)).toEqual(
      ['mine', 'yours'].map(
        (path) => `Something that is not of the mirror is in the way at ${path}; it was left alone. Move it away first.`,
      ),
    );
    expect(readFileSync(join(copy, 'yours/mine.txt'), 'utf8')).toBe('mine');
  });

  test('two pulls into one folder do not mix', async () => {
    const { server, copy } = await scene();
    server.behaviours.set(
      'SHA256SUMS',
      (response, content, request) => void setTimeout(() => sendFile(response, content, request), 50),
    );
    const first = mirror(server.url, copy);
    await expect(mirror(server.url, copy)).rejects.toThrow(/Another run/u);
    expect((await first)[0]).toBe(0);
  });
});

describe.skipIf(!hasMinisign())('a signed site', () => {
  test('is copied with its signature, which is gone when the site is signed no more', async () => {
    const { source, server, copy } = await scene();
    const keys = makeKeys();
    signSite(source, keys.secret);
    expect((await mirror(server.url, copy, { key: keys.public }))[1]).toMatch(/^signature good: sha256 /u);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
    expect(await runVerify(copy, { language: 'en', key: keys.public }, heardConsole())).toBe(0);
    rmSync(join(source, 'SHA256SUMS.minisig'));
    listSite(source);
    expect((await mirror(server.url, copy))[0]).toBe(0);
    expect(contentsOf(copy)).toEqual(contentsOf(source));
  });

  test('is not pulled when the signature does not fit', async () => {
    const { source, server, copy } = await scene();
    const keys = makeKeys();
    signSite(source, keys.secret);
    await mirror(server.url, copy, { key: keys.public });
    const before = contentsOf(copy);
    putFiles(source, { 'index.html': 'forged' });
    const signature = readFileSync(join(source, 'SHA256SUMS.minisig'));
    listSite(source, { isSigned: true });
    writeFileSync(join(source, 'SHA256SUMS.minisig'), signature);
    server.asked.length = 0;
    const [code, line] = await mirror(server.url, copy, { key: keys.public });
    expect([code, line]).toEqual([1, expect.stringMatching(/does not fit the list/u)]);
    expect(server.asked).toEqual(['SHA256SUMS', 'SHA256SUMS.minisig']);
    expect(contentsOf(copy)).toEqual(before);
  });
});
