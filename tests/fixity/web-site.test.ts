import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readWhole } from '../../scripts/fixity/held/holding.ts';
import { WebSite } from '../../scripts/fixity/web/web-site.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { type Behaviour, startServer } from './bad-server.ts';
import { makeSite } from './sample-site.ts';

/** A site one of whose files misbehaves. */
async function siteWith(behaviour?: Behaviour) {
  const server = await startServer(makeSite(temporaryFolder(), { 'a.txt': '0123456789' }));
  if (behaviour) server.behaviours.set('a.txt', behaviour);
  const site = new WebSite(new URL(server.url), { atOnce: 1, retries: 0, patience: 1_000, pause: 1 });
  onTestFinished(() => site.close());
  return { site, ...server };
}

const fetchFrom = (site: WebSite, from: number) =>
  site.fetch('a.txt', async (open) => {
    const { isRest, bytes } = await open(from);
    return { isRest, text: (await readWhole(bytes)).toString() };
  });

const WHOLE = { isRest: false, text: '0123456789' };

test('a list is read up to a size and no further', async () => {
  const { site } = await siteWith();
  expect((await site.read('a.txt', 10)).toString()).toBe('0123456789');
  await expect(site.read('a.txt', 9)).rejects.toMatchObject({ code: 'manifest-large' });
});

test('also when it is packed small', async () => {
  const { site } = await siteWith((response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000)));
  });
  await expect(site.read('a.txt', 100_000)).rejects.toMatchObject({ code: 'manifest-large' });
});

test('the rest of a file is asked for, and what comes instead is seen for what it is', async () => {
  expect(await fetchFrom((await siteWith()).site, 4)).toEqual({ isRest: true, text: '456789' });
  // No part beyond the end: from the beginning.
  expect(await fetchFrom((await siteWith()).site, 10)).toEqual(WHOLE);
  // A server that knows no parts.
  expect(await fetchFrom((await siteWith((response, content) => void response.end(content))).site, 4)).toEqual(WHOLE);
});

test('a part of something else, or of packed bytes, is not taken for the rest', async () => {
  const wrongPart =
    (headers: Record<string, string>): Behaviour =>
    (response, content, request) =>
      void (request.headers.range ? response.writeHead(206, headers).end('xx') : response.end(content));
  const range = { 'content-range': 'bytes 4-9/10' };
  expect(await fetchFrom((await siteWith(wrongPart({ 'content-range': 'bytes 40-41/100' }))).site, 4)).toEqual(WHOLE);
  expect(await fetchFrom((await siteWith(wrongPart({}))).site, 4)).toEqual(WHOLE);
  expect(await fetchFrom((await siteWith(wrongPart({ ...range, 'content-encoding': 'gzip' }))).site, 4)).toEqual(WHOLE);
});
