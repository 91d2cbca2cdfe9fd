import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import type { WebOptions } from '../../scripts/fixity/web/web-site.ts';
import { contentsOf, temporaryFolder } from '../build/temporary.ts';
import { type Behaviour, hang, redirect, sendFile, sendHalf, sendOther, stall, startServer, status } from './bad-server.ts';
import { heardConsole } from './heard-console.ts';
import { listSite, makeSite } from './sample-site.ts';

const WEB: WebOptions = { atOnce: 3, retries: 1, patience: 20_000, pause: 1 };

/** Only silence is not waited for: a busy machine may be slow to answer. */
const patienceWith = (behaviour: Behaviour) => (behaviour === hang || behaviour === stall ? { patience: 300 } : {});
const NO_EXTRA = 'Whether the site holds files beyond its list cannot be seen over the network.';

async function verify(url: string, options: { state?: string; web?: Partial<WebOptions> } = {}): Promise<[number, ...string[]]> {
  const console = heardConsole();
  const code = await runVerify(url, { language: 'en', ...options, web: { ...WEB, ...options.web } }, console);
  return [
    code,
    ...console.lines.map((line) => line.replaceAll(url.replace(/\/?$/u, '/'), 'URL/')).filter((line) => line !== NO_EXTRA),
  ];
}

test.each(['/', '/a/b/'])('a whole site at %s is found so, however its address is written', async (base) => {
  const { url, asked } = await startServer(makeSite(temporaryFolder()), base);
  expect(await verify(url)).toEqual([0, 'URL/: 9 files, all as SHA256SUMS says']);
  expect((await verify(url.slice(0, -1)))[0]).toBe(0);
  expect((await verify(`${url}index.html`))[0]).toBe(0);
  expect((await verify(`${url}SHA256SUMS?x#y`))[0]).toBe(0);
  expect(new Set(asked).size).toBe(10);
});

describe('what a server does wrong is told with the file', () => {
  const cases: [string, Behaviour, number, string][] = [
    ['other bytes', sendOther, 1, 'changed: index.html'],
    ['404', status(404), 1, 'The site does not have this file: URL/index.html (404). Tell who runs the site.'],
    ['500', status(500), 2, 'The server answers 500 to URL/index.html. Try again later, or tell who runs the site.'],
    ['403', status(403), 2, 'The server answers 403 to URL/index.html. Try again later, or tell who runs the site.'],
    ['half a file', sendHalf, 2, 'URL/index.html broke off: 8 of 15 bytes came. Try again later.'],
    ['nothing', hang, 2, 'URL/index.html made no progress in 0.3 seconds. Try again later, or allow more with --timeout.'],
    ['a byte', stall, 2, 'URL/index.html made no progress in 0.3 seconds. Try again later, or allow more with --timeout.'],
    [
      'another site',
      redirect('https://example.org/x'),
      2,
      'URL/index.html is redirected outside of the site: https://example.org/x. It was not followed; if the site has moved, use its new address.',
    ],
    ['no end', redirect('404.html'), 2, 'URL/index.html is redirected without end.'],
    [
      'an unknown encoding',
      (response, content) => void response.writeHead(200, { 'content-encoding': 'zstd-9' }).end(content),
      2,
      'URL/index.html comes in an unknown or damaged encoding (zstd-9) although it was asked for as it is. Tell who runs the site.',
    ],
    [
      'a damaged encoding',
      (response, content) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(content),
      2,
      'URL/index.html comes in an unknown or damaged encoding (gzip) although it was asked for as it is. Tell who runs the site.',
    ],
  ];
  test.each(cases)('%s', async (_, behaviour, code, message) => {
    const { url, behaviours } = await startServer(makeSite(temporaryFolder()), '/a/');
    behaviours.set('index.html', behaviour);
    // What is redirected to itself goes in circles.
    if (message.includes('without end')) behaviours.set('404.html', redirect('404.html'));
    const lines = await verify(url, { web: patienceWith(behaviour) });
    expect(lines[0]).toBe(code);
    expect(lines).toContain(message);
  });

  test('a redirect upwards from a site below the root is one outside', async () => {
    const { url, behaviours } = await startServer(makeSite(temporaryFolder()), '/a/');
    behaviours.set('index.html', redirect('../index.html'));
    behaviours.set('404.html', redirect('//user@127.0.0.1/a/404.html'));
    expect((await verify(url)).filter((line) => String(line).includes('outside of the site'))).toHaveLength(2);
  });
});

test('what servers may do is borne: redirects within, encodings, a failure that passes', async () => {
  const folder = makeSite(temporaryFolder());
  const { url, behaviours } = await startServer(folder, '/a/');
  behaviours.set('index.html', redirect('/a/home'));
  behaviours.set('home', (response) => void response.end(readFileSync(join(folder, 'index.html'))));
  behaviours.set(
    'same-1.txt',
    (response, content) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(content)),
  );
  let failures = 0;
  behaviours.set('404.html', (response, content, request) => {
    failures += 1;
    if (failures === 1) sendHalf(response, content, request);
    else sendFile(response, content, request);
  });
  expect(await verify(url)).toEqual([0, 'URL/: 9 files, all as SHA256SUMS says']);
});

test('an address that is none, and a server that is not there', async () => {
  expect((await verify('http://user:secret@127.0.0.1/'))[1]).toMatch(/is no address that can be used/u);
  const [code, line] = await verify('http://127.0.0.1:1/');
  expect(code).toBe(2);
  expect(line).toMatch(/cannot be reached: .*SHA256SUMS \(ECONNREFUSED\)/u);
});

test('a server that dies is not asked for ten thousand files', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, number) => [`${number + 100}.html`, String(number)]));
  const { url, behaviours, asked } = await startServer(makeSite(temporaryFolder(), many));
  for (const path of Object.keys(many)) behaviours.set(path, status(503));
  const lines = await verify(url, { web: { retries: 0 } });
  expect(lines[0]).toBe(2);
  expect(lines).toContain('12 files in a row could not be got, so it stopped. Run it again later; it goes on where it stopped.');
  expect(asked.length).toBeLessThan(20);
});

describe('a check that broke off', () => {
  test('goes on where it stopped, and forgets when it is finished', async () => {
    const { url, behaviours, asked } = await startServer(makeSite(temporaryFolder()));
    const state = join(temporaryFolder(), 'state');
    behaviours.set('index.html', status(503));
    expect((await verify(url, { state }))[0]).toBe(2);
    expect(readFileSync(state, 'utf8').split('\n')).toHaveLength(1 + 8 + 1);
    asked.length = 0;
    behaviours.clear();
    expect(await verify(url, { state })).toEqual([0, 'URL/: 9 files, all as SHA256SUMS says']);
    expect(asked).toEqual(['SHA256SUMS', 'index.html']);
    expect(existsSync(state)).toBe(false);
  });

  test('does not count a line that was being written', async () => {
    const { url, behaviours, asked } = await startServer(makeSite(temporaryFolder()));
    const state = join(temporaryFolder(), 'state');
    behaviours.set('index.html', status(503));
    await verify(url, { state });
    writeFileSync(state, `${readFileSync(state, 'utf8').replace('404.html\n', '')}404.ht`);
    asked.length = 0;
    expect((await verify(url, { state }))[0]).toBe(2);
    expect(new Set(asked)).toEqual(new Set(['SHA256SUMS', '404.html', 'index.html']));
    expect(readFileSync(state, 'utf8')).not.toContain('404.ht4');
    expect(readFileSync(state, 'utf8')).toMatch(/^404\.html$/mu);
  });

  test('begins anew when the site has changed', async () => {
    const folder = makeSite(temporaryFolder());
    const { url, behaviours, asked } = await startServer(folder);
    const state = join(temporaryFolder(), 'state');
    behaviours.set('index.html', status(503));
    await verify(url, { state });
    behaviours.clear();
    writeFileSync(join(folder, 'same-1.txt'), 'new');
    listSite(folder);
    asked.length = 0;
    expect((await verify(url, { state }))[0]).toBe(0);
    expect(asked).toHaveLength(10);
  });

  test('never writes over a file that is something else', async () => {
    const { url } = await startServer(makeSite(temporaryFolder()));
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'three years of work');
    expect((await verify(url, { state: join(folder, 'thesis.txt') }))[0]).toBe(2);
    expect(contentsOf(folder)).toEqual({ 'thesis.txt': 'three years of work' });
  });
});
