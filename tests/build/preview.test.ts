import { expect, onTestFinished, test } from 'vitest';
import { startPreview } from '../../scripts/build/preview.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

async function preview(base?: string): Promise<string> {
  const siteDir = temporaryFolder();
  putFiles(siteDir, { 'index.html': 'home', '404.html': 'lost', 'a/index.html': 'a', 'a/x.txt': 'x' });
  const server = await startPreview({ siteDir, port: 0, ...(base === undefined ? {} : { base }) });
  onTestFinished(() => server.close());
  return server.url;
}

test.each([undefined, '/', '/arch/ive/', 'arch'])('a site is served under the base %s', async (base) => {
  const url = await preview(base);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(?:.*\/)?$/u);
  for (const [path, text] of [
    ['', 'home'],
    ['index.html', 'home'],
    ['a/', 'a'],
    ['a/index.html?q=1', 'a'],
    ['a/x.txt', 'x'],
  ]) {
    const response = await fetch(`${url}${path}`);
    expect([response.status, await response.text()]).toEqual([200, text]);
  }
});

test('a folder without its slash is redirected, so that relative links work', async () => {
  const url = await preview('/arch/');
  const response = await fetch(`${url}a`);
  expect([response.url, await response.text()]).toEqual([`${url}a/`, 'a']);
  expect((await fetch(url.slice(0, -1))).url).toBe(url);
});

test('what is not there is the 404 page; what is outside the base or the folder too', async () => {
  const url = await preview('/arch/');
  for (const path of [`${url}none`, `${url}../`, `${url}%2e%2e/%2e%2e/etc/passwd`, `${url}..%2f..%2fetc%2fpasswd`]) {
    const response = await fetch(path);
    expect([response.status, await response.text()]).toEqual([404, 'lost']);
  }
});

test('a port in use is a clear mistake', async () => {
  const port = Number(new URL(await preview()).port);
  const siteDir = temporaryFolder();
  putFiles(siteDir, { 'index.html': 'home' });
  await expect(startPreview({ siteDir, port })).rejects.toThrow(/Port \d+ is in use/u);
});

test('a folder without a site is a clear mistake', async () => {
  await expect(startPreview({ siteDir: temporaryFolder(), port: 0 })).rejects.toThrow(/no built site/u);
});
